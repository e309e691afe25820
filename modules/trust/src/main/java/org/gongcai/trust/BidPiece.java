package org.gongcai.trust;

/**
 * A recipient's signed word on whether it could open its piece of an envelope; the piece never
 * enters the log.
 */
public record BidPiece(Bytes32 envelope, int clause, int piece, String recipient, boolean ok)
        implements Act {
    public BidPiece {
        Names.checkAtLeast(0, "clause", clause);
        Names.checkAtLeast(0, "piece", piece);
        Names.role(recipient);
    }

    public static BidPiece of(JsonObject json) {
        json.onlySigned("E", "clause", "ok", "piece", "recipient");
        return new BidPiece(
                json.bytes32("E"),
                Math.clamp(json.integer("clause"), -1, Integer.MAX_VALUE),
                Math.clamp(json.integer("piece"), -1, Integer.MAX_VALUE),
                json.string("recipient"),
                json.bool("ok"));
    }

    @Override
    public String type() {
        return "bid.piece";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("E", envelope, "clause", clause, "ok", ok, "piece", piece)
                .with("recipient", recipient)
                .with("v", 1);
    }
}
