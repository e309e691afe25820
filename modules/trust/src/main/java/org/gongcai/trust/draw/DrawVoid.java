package org.gongcai.trust.draw;

import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Names;

/** A draw that ended without a result; its number is spent. The reason is a code. */
public record DrawVoid(String draw, String reason) implements DrawAct {
    public static final String TYPE = "draw.void";
    public static final String TOO_FEW_COMMITS = "too-few-commits";
    public static final String REVEAL_MISSING = "reveal-missing";
    public static final String PROOF_LATE = "proof-late";
    public static final String BEACON_MISSING = "beacon-missing";

    public DrawVoid {
        DrawAct.checkId(draw);
        Names.role(reason);
    }

    public static DrawVoid of(JsonObject json) {
        json.onlyTyped(TYPE, "draw", "reason");
        return new DrawVoid(json.string("draw"), json.string("reason"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "reason", reason, "type", TYPE, "v", 1);
    }
}
