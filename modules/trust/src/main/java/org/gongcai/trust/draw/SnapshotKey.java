package org.gongcai.trust.draw;

import java.util.Arrays;
import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;

/**
 * The secret that blinds one snapshot of the pool (K_snap). Whoever has it, the pool and the seed
 * knows the panel, so it is never published, printed or used again.
 */
public record SnapshotKey(Secret32 secret) {
    private static final byte[] R = Encodings.utf8("gongcai/draw/v1/r");
    private static final byte[] EMPLOYER = Encodings.utf8("gongcai/draw/v1/emp");

    public static SnapshotKey fresh(Entropy entropy) {
        return new SnapshotKey(Secret32.of(entropy.bytes("snapshot", Bytes32.LENGTH)));
    }

    /** The commitment to the key that the snapshot publishes (kc). */
    public Bytes32 commitment() {
        return Encodings.h("gongcai/draw/v1/kcommit", secret.bytes());
    }

    /** What opens one expert's blinded id, and only that one. */
    public Secret32 opening(String expertNo) {
        return Secret32.of(Encodings.mac(secret.bytes(), R, Encodings.utf8(expertNo)).bytes());
    }

    public BlindId blind(String expertNo) {
        return blind(opening(expertNo), expertNo);
    }

    /** The blinded id that an opening leads to. */
    public static BlindId blind(Secret32 opening, String expertNo) {
        var hash = Encodings.h("gongcai/draw/v1/blind", opening.bytes(), Encodings.utf8(expertNo));
        return new BlindId(head(hash, BlindId.LENGTH));
    }

    /** The tag that colleagues share. */
    public String employer(String creditCode) {
        var tag = Encodings.mac(secret.bytes(), EMPLOYER, Encodings.utf8(creditCode));
        return head(tag, RosterLeaf.EMPLOYER);
    }

    public RosterLeaf leaf(PoolExpert expert) {
        return new RosterLeaf(
                blind(expert.expertNo()),
                employer(expert.creditCode()),
                expert.region(),
                List.copyOf(expert.specialities()));
    }

    private static String head(Bytes32 hash, int length) {
        return Encodings.hex(Arrays.copyOf(hash.bytes(), length));
    }
}
