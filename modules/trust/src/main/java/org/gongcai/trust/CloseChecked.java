package org.gongcai.trust;

/** That the supervision seat recomputed the closing record at that log index. */
public record CloseChecked(String tender, long close) implements Act {
    public CloseChecked {
        Names.checkText("tender", tender);
        Names.checkAtLeast(0, "close", close);
    }

    public static CloseChecked of(JsonObject json) {
        json.onlySigned("close", "tender");
        return new CloseChecked(json.string("tender"), json.integer("close"));
    }

    @Override
    public String type() {
        return "close.checked";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("close", close, "tender", tender, "v", 1);
    }
}
