package org.gongcai.rules;

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
        return Places.of(
                conforming,
                Comparator.comparing(PricedBid::evaluatedPrice),
                (rank, tied, bid) -> new RankedBid(rank, tied, bid, bid.evaluatedPrice()));
    }

    static void refuseMixedCurrencies(List<PricedBid> bids) {
        for (PricedBid bid : bids) {
            bids.getFirst().price().compareTo(bid.price());
        }
    }
}
