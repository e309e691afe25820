package org.gongcai.trust;

/**
 * A bidder's signed word that it releases the key of its envelope; the key itself travels beside
 * it, never in the log.
 */
public record BidRelease(Bytes32 envelope, Bytes32 dekHash) implements Act {
    public static BidRelease releasing(Bytes32 envelope, Secret32 dek) {
        return new BidRelease(envelope, hash(dek));
    }

    public static BidRelease of(JsonObject json) {
        json.onlySigned("E", "dek");
        return new BidRelease(json.bytes32("E"), json.bytes32("dek"));
    }

    @Override
    public String type() {
        return "bid.release";
    }

    @Override
    public JsonObject json() {
        return JsonObject.of("E", envelope, "dek", dekHash, "v", 1);
    }

    public boolean releases(Secret32 dek) {
        return hash(dek).equals(dekHash);
    }

    private static Bytes32 hash(Secret32 dek) {
        return Encodings.h("gongcai/bid/v1/dek", dek.bytes());
    }
}
