package org.gongcai.bidopening;

import java.util.UUID;
import org.gongcai.platform.secrets.KeyFiles;
import org.gongcai.platform.secrets.Vault;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Secret32;
import org.springframework.stereotype.Component;

/**
 * What the database must not show is encrypted here, and rows are keyed so that nobody without the
 * key file can tell whose they are. Losing the file loses every bid that is not yet read out.
 */
@Component
class BidVault {

    private final Vault vault;

    BidVault(KeyFiles files) {
        vault = new Vault(files, "bids.key", "gongcai/bid/v1/at-rest");
    }

    /** Under which all bids and withdrawals of one bidder for one lot stand. */
    String rowKey(String tender, String lot, String bidder) {
        return vault.mac("gongcai/bid/v1/row", tender, lot, TenderOpening.SLOT, bidder).hex();
    }

    /** Under which its refused attempts stand, for whichever lot they were. */
    String refusedRowKey(String tender, String bidder) {
        return vault.mac("gongcai/bid/v1/refused-row", tender, TenderOpening.SLOT, bidder).hex();
    }

    /** By which an envelope is found without its hash being written down. */
    String entryKey(Bytes32 entry) {
        return vault.mac("gongcai/bid/v1/entry", entry.hex()).hex();
    }

    /**
     * @param place where it will be kept; opens in no other place
     */
    byte[] seal(String place, byte[] secret) {
        return vault.seal(place, secret);
    }

    byte[] open(String place, byte[] sealed) {
        return vault.open(place, sealed);
    }

    byte[] sealContent(UUID bid, BidContent content) {
        return seal(contentOf(bid), Json.bytes(content));
    }

    BidContent content(Bid bid) {
        return Json.read(open(contentOf(bid.id()), bid.sealedContent()), BidContent.class);
    }

    /** For which tender it was sent; its row says so only after the deadline. */
    UUID project(Bid bid) {
        var sealed = content(bid).project();
        return sealed == null ? bid.tender() : sealed;
    }

    byte[] sealDek(Bid bid, Secret32 dek) {
        return seal(dekOf(bid), dek.bytes());
    }

    Secret32 dek(Bid bid) {
        return Secret32.of(open(dekOf(bid), bid.sealedDek()));
    }

    private static String contentOf(UUID bid) {
        return "bid/%s/content".formatted(bid);
    }

    private static String dekOf(Bid bid) {
        return "bid/%s/dek".formatted(bid.id());
    }
}
