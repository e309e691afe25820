package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks conforming bids by their exact evaluated price, lowest first. Equal prices stay a tie,
 * which only the tender document or a draw may resolve.
 */
public final class LowestEvaluatedPrice {

    public static final String SOURCE = "财政部令第87号第五十四条、第五十六条";

    private LowestEvaluatedPrice() {}

    public static List<RankedBid> rank(List<PricedBid> conforming) {
        refuseMixedCurrencies(conforming);
        var sorted =
                conforming.stream()
                        .sorted(Comparator.comparing(PricedBid::evaluatedPrice))
                        .toList();
        var ranked = new ArrayList<RankedBid>();
        for (PricedBid bid : sorted) {
            BigDecimal price = bid.evaluatedPrice();
            int cheaper =
                    (int)
                            sorted.stream()
                                    .filter(other -> other.evaluatedPrice().compareTo(price) < 0)
                                    .count();
            long equal =
                    sorted.stream()
                            .filter(other -> other.evaluatedPrice().compareTo(price) == 0)
                            .count();
            ranked.add(new RankedBid(cheaper + 1, equal > 1, bid, price));
        }
        return List.copyOf(ranked);
    }

    static void refuseMixedCurrencies(List<PricedBid> bids) {
        for (PricedBid bid : bids) {
            bids.getFirst().price().compareTo(bid.price());
        }
    }
}
