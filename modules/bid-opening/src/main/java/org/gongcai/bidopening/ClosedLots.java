package org.gongcai.bidopening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.trust.Bytes32;
import org.springframework.stereotype.Component;

/**
 * The sorted envelopes of closing records. What a record holds never changes, and each of its many
 * bidders asks for its own place in it, so a lot's bids are decrypted once and not once for each.
 */
@Component
class ClosedLots {

    private static final int KEPT = 64;

    private final Bids bids;
    private final BidVault vault;
    private final Map<LotKey, List<Bytes32>> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<LotKey, List<Bytes32>> eldest) {
                    return size() > KEPT;
                }
            };

    private record LotKey(UUID tender, String lot) {}

    ClosedLots(Bids bids, BidVault vault) {
        this.bids = bids;
        this.vault = vault;
    }

    /** Only of a tender whose closing record is proven. */
    List<Bytes32> envelopes(UUID tender, String lot) {
        var key = new LotKey(tender, lot);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var sorted =
                bids.findByTenderAndLotAndInForceTrue(tender, lot).stream()
                        .map(bid -> vault.content(bid).envelope())
                        .sorted()
                        .toList();
        synchronized (kept) {
            kept.put(key, sorted);
        }
        return sorted;
    }
}
