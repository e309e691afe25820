package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;

/** P5: the seed, and the result as a salted hash that is opened with the award. */
public record DrawResult(String draw, Bytes32 seed, Bytes32 result) implements DrawAct {
    public static final String TYPE = "draw.result";

    public DrawResult {
        DrawAct.checkId(draw);
    }

    public static DrawResult of(JsonObject json) {
        json.onlyTyped(TYPE, "draw", "result", "seed");
        return new DrawResult(json.string("draw"), json.bytes32("seed"), json.bytes32("result"));
    }

    public static DrawResult closing(
            String draw, Bytes32 seed, ClosedResult result, Secret32 salt) {
        return new DrawResult(draw, seed, result.hash(salt));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("draw", draw, "result", result, "seed", seed, "type", TYPE, "v", 1);
    }
}
