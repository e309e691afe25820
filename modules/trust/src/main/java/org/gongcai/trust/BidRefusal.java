package org.gongcai.trust;

/** That the platform refused an envelope and when; {@code at} in POSIX seconds. */
public record BidRefusal(Bytes32 envelope, long at, String reason) implements Act {
    public BidRefusal {
        Names.checkText("reason", reason);
    }

    public static BidRefusal of(JsonObject json) {
        json.onlySigned("E", "at", "reason");
        return new BidRefusal(json.bytes32("E"), json.integer("at"), json.string("reason"));
    }

    @Override
    public String type() {
        return "bid.refused";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("E", envelope, "at", at, "reason", reason, "v", 1);
    }

    /** What stands in a batch in place of an envelope's E. */
    public Bytes32 entry() {
        return Encodings.sha256(json().bytes());
    }
}
