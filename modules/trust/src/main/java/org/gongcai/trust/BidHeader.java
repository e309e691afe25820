package org.gongcai.trust;

/**
 * Whose bid for what, sealed to which keys; everything inside the envelope is bound to it through
 * {@link #ctx()}.
 */
public record BidHeader(
        String tender,
        String lot,
        String slot,
        String bidder,
        long seq,
        Bytes32 keys,
        long len,
        Bytes32 nonce) {
    private static final String SUITE = "I1";

    public BidHeader {
        Names.checkText("tender", tender);
        Names.checkText("lot", lot);
        Names.checkSlot(slot);
        Names.checkText("bidder", bidder);
        Names.checkAtLeast(1, "seq", seq);
        if (len != Padding.padded(len)) {
            throw new Untrusted(Fault.WRONG_FIELD, "len %d is not a padded length".formatted(len));
        }
    }

    static BidHeader of(JsonObject json) {
        json.only("bidder", "keys", "len", "lot", "nonce", "seq", "slot", "suite", "tender", "v")
                .require("suite", SUITE)
                .require("v", 1);
        return new BidHeader(
                json.string("tender"),
                json.string("lot"),
                json.string("slot"),
                json.string("bidder"),
                json.integer("seq"),
                json.bytes32("keys"),
                json.integer("len"),
                json.bytes32("nonce"));
    }

    public JsonObject json() {
        return JsonObject.of("bidder", bidder, "keys", keys, "len", len, "lot", lot, "nonce", nonce)
                .with("seq", seq)
                .with("slot", slot)
                .with("suite", SUITE)
                .with("tender", tender)
                .with("v", 1);
    }

    public Bytes32 ctx() {
        return Encodings.h("gongcai/bid/v1/ctx", json().bytes());
    }

    /**
     * Refuses a bid sealed for another tender, lot or slot, by another bidder, or to other keys.
     */
    public void rejectUnlessFor(KeySet keySet, String expectedLot, String expectedBidder) {
        if (!lot.equals(expectedLot)) {
            throw new Untrusted(
                    Fault.WRONG_TENDER,
                    "sealed for lot %s, this is %s".formatted(lot, expectedLot));
        }
        if (!bidder.equals(expectedBidder)) {
            throw new Untrusted(
                    Fault.WRONG_BIDDER,
                    "sealed by %s, this is %s".formatted(bidder, expectedBidder));
        }
        rejectUnlessTo(keySet);
    }

    void rejectUnlessTo(KeySet keySet) {
        if (!tender.equals(keySet.tender()) || !slot.equals(keySet.slot())) {
            throw new Untrusted(
                    Fault.WRONG_TENDER,
                    "sealed for %s %s, this is %s %s"
                            .formatted(tender, slot, keySet.tender(), keySet.slot()));
        }
        if (!keys.equals(keySet.hash())) {
            throw new Untrusted(
                    Fault.WRONG_KEYS,
                    "sealed to keys %s, in force are %s".formatted(keys, keySet.hash()));
        }
    }
}
