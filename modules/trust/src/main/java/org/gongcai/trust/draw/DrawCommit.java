package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;
import org.gongcai.trust.Secret32;

/** P2: a role's commitment to the nonce that it will reveal, made on its own device. */
public record DrawCommit(String draw, String role, Bytes32 c) implements DrawAct {
    public static final String TYPE = "draw.commit";

    public DrawCommit {
        DrawAct.checkId(draw);
        Names.role(role);
    }

    public static DrawCommit of(JsonObject json) {
        json.onlyTyped(TYPE, "c", "draw", "role");
        return new DrawCommit(json.string("draw"), json.string("role"), json.bytes32("c"));
    }

    public static DrawCommit to(String draw, String role, Secret32 nonce) {
        return new DrawCommit(draw, role, commitment(draw, role, nonce.bytes()));
    }

    static Bytes32 commitment(String draw, String role, byte[] nonce) {
        return Encodings.h(
                "gongcai/draw/v1/commit", Encodings.utf8(draw), Encodings.utf8(role), nonce);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("c", c, "draw", draw, "role", role, "type", TYPE, "v", 1);
    }
}
