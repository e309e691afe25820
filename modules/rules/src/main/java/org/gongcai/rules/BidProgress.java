package org.gongcai.rules;

/**
 * How far the bids of a lot are at their opening, as counts tell it. Nothing is read out before
 * every bid is decided, released or not, so that then none is waited for any more.
 *
 * @param readOut whose price the public has heard
 * @param toReadOut decided and not read out yet
 * @param awaited neither released nor given up
 */
public record BidProgress(int readOut, int toReadOut, int awaited) {

    public static BidProgress of(int count, int released, int readOut) {
        int done = Math.min(readOut, count);
        int decided = done > 0 ? count : Math.min(released, count);
        return new BidProgress(done, decided - done, count - decided);
    }
}
