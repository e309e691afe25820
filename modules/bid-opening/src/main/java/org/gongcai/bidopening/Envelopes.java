package org.gongcai.bidopening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Secret32;
import org.springframework.stereotype.Component;

/** Closed bids as envelopes: found by their hash, with what is needed to open them. */
@Component
class Envelopes {

    private final Bids bids;
    private final PieceRecords pieces;
    private final BidVault vault;
    private final BlobStore blobs;

    Envelopes(Bids bids, PieceRecords pieces, BidVault vault, BlobStore blobs) {
        this.bids = bids;
        this.pieces = pieces;
        this.vault = vault;
        this.blobs = blobs;
    }

    /** The envelope in force; of any other nobody learns that it exists. */
    Bid find(UUID project, Bytes32 envelope) {
        return bids.findByEntryKey(vault.entryKey(envelope))
                .filter(bid -> bid.tender().equals(project) && bid.inForce())
                .orElseThrow(Bids::unknown);
    }

    BidOpener opener(TenderOpening opening, Bid bid) {
        return new BidOpener(
                opening.requiredKeySet(), BidHead.parse(vault.content(bid).textBytes()));
    }

    byte[] bodyPrefix(Bid bid) {
        refuseLost(bid);
        try (var in = blobs.open(bid.body(), 0, BidOpener.PREFIX)) {
            return in.readNBytes(BidOpener.PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the body of " + bid.id(), e);
        }
    }

    private void refuseLost(Bid bid) {
        if (isLost(bid)) {
            throw Refused.of("body-lost", "平台存放的标书正文已丢失，责任在平台").remedy("请携带本单位保存的信封文件到开标现场");
        }
    }

    boolean isLost(Bid bid) {
        return !blobs.exists(bid.body());
    }

    HeldPieces held(TenderOpening opening, Bid bid) {
        var records = pieces.findByBid(bid.id());
        return new HeldPieces(opener(opening, bid), bodyPrefix(bid), records, values(records));
    }

    private Map<PieceRecord, Secret32> values(List<PieceRecord> records) {
        Map<PieceRecord, Secret32> values = new IdentityHashMap<>();
        for (var each : records) {
            var sealed = each.sealedValue();
            if (sealed != null) {
                values.put(each, Secret32.of(vault.open(place(each.bid()), sealed)));
            }
        }
        return values;
    }

    byte[] sealPiece(Bid bid, Secret32 value) {
        return vault.seal(place(bid.id()), value.bytes());
    }

    private static String place(UUID bid) {
        return "bid/%s/piece".formatted(bid);
    }
}
