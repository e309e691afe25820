package org.gongcai.trust;

/**
 * A bid that was sealed. The head goes to the platform with the body and {@code r}; {@code dek}
 * stays with the bidder as its own right to open; {@code plain} is what {@code bid.opened} must
 * state later.
 */
public record SealedBid(BidHead head, Secret32 dek, Bytes32 r, Bytes32 plain) {
    public Bytes32 envelope() {
        return head.envelope();
    }
}
