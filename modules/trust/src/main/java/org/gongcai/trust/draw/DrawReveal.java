package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;

/** P3: a role's nonce, shown after all commitments are in the log. From then on it is public. */
public record DrawReveal(String draw, String role, Bytes32 nonce) implements DrawAct {
    public static final String TYPE = "draw.reveal";

    public DrawReveal {
        DrawAct.checkId(draw);
        Names.role(role);
    }

    public static DrawReveal of(JsonObject json) {
        json.onlyTyped(TYPE, "draw", "nonce", "role");
        return new DrawReveal(json.string("draw"), json.string("role"), json.bytes32("nonce"));
    }

    public static DrawReveal revealing(String draw, String role, Secret32 nonce) {
        return new DrawReveal(draw, role, Bytes32.of(nonce.bytes()));
    }

    public boolean matches(DrawCommit commit) {
        return commit.equals(
                new DrawCommit(draw, role, DrawCommit.commitment(draw, role, nonce.bytes())));
    }

    public void rejectUnlessMatching(DrawCommit commit) {
        if (!matches(commit)) {
            throw new Untrusted(
                    Fault.NONCE_DIFFERS,
                    "reveal of %s in %s does not lead to the commitment %s of %s in %s"
                            .formatted(role, draw, commit.c(), commit.role(), commit.draw()));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "nonce", nonce, "role", role, "type", TYPE, "v", 1);
    }
}
