package org.gongcai.trust;

/**
 * That a holder repeated, with the slot key another one showed, a decryption which that one said
 * fails. If it {@code opens}, the other holder did not tell the truth; if not, the bidder sealed
 * badly.
 */
public record PieceVerdict(Bytes32 envelope, int clause, int piece, String recipient, boolean opens)
        implements Act {
    public PieceVerdict {
        Names.checkAtLeast(0, "clause", clause);
        Names.checkAtLeast(0, "piece", piece);
        Names.role(recipient);
    }

    public static PieceVerdict of(JsonObject json) {
        json.onlySigned("E", "clause", "opens", "piece", "recipient");
        return new PieceVerdict(
                json.bytes32("E"),
                Math.clamp(json.integer("clause"), -1, Integer.MAX_VALUE),
                Math.clamp(json.integer("piece"), -1, Integer.MAX_VALUE),
                json.string("recipient"),
                json.bool("opens"));
    }

    @Override
    public String type() {
        return "piece.judged";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("E", envelope, "clause", clause, "opens", opens, "piece", piece)
                .with("recipient", recipient)
                .with("v", 1);
    }
}
