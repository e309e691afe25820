package org.gongcai.trust;

/**
 * A bid that opened and checked out to its last byte; {@code plain} is what {@code bid.opened}
 * states.
 */
public record OpenedBid(BidIndex index, Bytes32 plain) {}
