package org.gongcai.bidopening;

/**
 * Where a row stands, without saying whose it is.
 *
 * @param rowKey of all rows of one bidder for one lot
 * @param entryKey of the entry it brings into a batch
 */
record BidPlace(String rowKey, long seq, String entryKey) {}
