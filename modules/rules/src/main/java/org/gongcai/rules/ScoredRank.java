package org.gongcai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A bid's place by its total: equal totals at equal bid prices share a rank and are tied; the next
 * rank skips them. Price score, averages and total have two digits; the evaluated price is exact.
 */
public record ScoredRank(
        int rank,
        boolean tied,
        PricedBid bid,
        BigDecimal evaluatedPrice,
        BigDecimal priceScore,
        Map<String, BigDecimal> averages,
        BigDecimal total) {

    public ScoredRank {
        averages = Map.copyOf(averages);
    }

    /** The evaluated price as shown to people, half up; never to be compared with. */
    public Money displayedPrice() {
        return Money.rounded(evaluatedPrice, bid.price().currency(), RoundingMode.HALF_UP);
    }
}
