package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;

/** P0: the state of a pool at a moment, blinded; a draw has one of its own. */
public record PoolSnapshot(String poolId, long seq, long n, Bytes32 root, Bytes32 kc, long asOf)
        implements DrawAct {
    public static final String TYPE = "pool.snapshot";

    public PoolSnapshot {
        Names.checkText("poolId", poolId);
        Names.checkAtLeast(1, "seq", seq);
        Names.checkAtLeast(0, "n", n);
        Names.checkAtLeast(0, "asOf", asOf);
    }

    public static PoolSnapshot of(JsonObject json) {
        json.onlyTyped(TYPE, "asOf", "kc", "n", "poolId", "root", "seq");
        return new PoolSnapshot(
                json.string("poolId"),
                json.integer("seq"),
                json.integer("n"),
                json.bytes32("root"),
                json.bytes32("kc"),
                json.integer("asOf"));
    }

    /** The snapshot that a roster and its key make. */
    public static PoolSnapshot over(
            String poolId, long seq, Roster roster, SnapshotKey key, long asOf) {
        return new PoolSnapshot(poolId, seq, roster.size(), roster.root(), key.commitment(), asOf);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("poolId", poolId, "seq", seq, "n", n, "root", root, "kc", kc)
                .with("asOf", asOf)
                .with("type", TYPE)
                .with("v", 1);
    }
}
