package org.gongcai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bid's place: equal evaluated prices share a rank and are tied; the next rank skips them (1, 1,
 * 3).
 */
public record RankedBid(int rank, boolean tied, PricedBid bid, BigDecimal evaluatedPrice) {

    /** The evaluated price as shown to people, half up; never to be compared with. */
    public Money displayedPrice() {
        return Money.rounded(evaluatedPrice, bid.price().currency(), RoundingMode.HALF_UP);
    }
}
