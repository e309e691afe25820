package org.gongcai.trust;

/**
 * A bidder takes its bid back; enters a batch under {@link #entry()} with the bidder's next seq.
 */
public record BidWithdrawal(String bidder, String lot, long seq, String slot, String tender)
        implements Act {
    public BidWithdrawal {
        Names.checkText("bidder", bidder);
        Names.checkText("lot", lot);
        Names.checkAtLeast(1, "seq", seq);
        Names.checkSlot(slot);
        Names.checkText("tender", tender);
    }

    public static BidWithdrawal of(JsonObject json) {
        json.onlySigned("bidder", "lot", "seq", "slot", "tender");
        return new BidWithdrawal(
                json.string("bidder"),
                json.string("lot"),
                json.integer("seq"),
                json.string("slot"),
                json.string("tender"));
    }

    @Override
    public String type() {
        return "bid.withdraw";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("bidder", bidder, "lot", lot, "seq", seq, "slot", slot)
                .with("tender", tender)
                .with("v", 1);
    }

    /** What stands in a batch in place of an envelope's E. */
    public Bytes32 entry() {
        return Encodings.h("gongcai/bid/v1/withdraw", json().bytes());
    }
}
