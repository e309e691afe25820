package org.gongcai.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Bids that offer the same brand count as one bidder. Under the lowest evaluated price only the
 * brand's lowest bid price takes part; equals all stay, which only the tender document or a draw
 * may resolve.
 */
public final class SameBrand {

    public static final String SOURCE = "财政部令第87号第三十一条";

    private SameBrand() {}

    /** The bids that take part, in their given order; a bid without a brand always does. */
    public static List<PricedBid> takingPart(List<PricedBid> bids, Map<UUID, String> brands) {
        LowestEvaluatedPrice.refuseMixedCurrencies(bids);
        var lowest = new HashMap<String, Money>();
        for (PricedBid bid : bids) {
            String brand = brands.get(bid.bid());
            if (brand != null) {
                lowest.merge(brand, bid.price(), (a, b) -> b.isLessThan(a) ? b : a);
            }
        }
        return bids.stream()
                .filter(bid -> {
                    String brand = brands.get(bid.bid());
                    return brand == null || bid.price().equals(lowest.get(brand));
                })
                .toList();
    }
}
