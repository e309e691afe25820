package org.gongcai.bidopening;

/** What takes a place in a batch. */
enum BidKind {
    BID,
    WITHDRAWAL,
    REFUSAL
}
