package org.gongcai.trust;

/** That a later slot may now be opened; signed by the agency and the chair of the committee. */
public record OpeningStart(String tender, String lot, String slot) implements Act {
    public OpeningStart {
        Names.checkText("tender", tender);
        Names.checkText("lot", lot);
        Names.checkSlot(slot);
    }

    public static OpeningStart of(JsonObject json) {
        json.onlySigned("lot", "slot", "tender");
        return new OpeningStart(json.string("tender"), json.string("lot"), json.string("slot"));
    }

    @Override
    public String type() {
        return "opening.start";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("lot", lot, "slot", slot, "tender", tender, "v", 1);
    }
}
