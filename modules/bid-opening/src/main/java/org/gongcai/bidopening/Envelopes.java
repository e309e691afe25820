package org.gongcai.bidopening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.TriedPieces;
import org.springframework.stereotype.Component;

/** Closed bids as envelopes: found by their hash, with what is needed to open them. */
@Component
class Envelopes {

    private static final int LONGEST_RANGE = 1 << 20;

    private final Bids bids;
    private final PieceRecords pieces;
    private final JudgedPieces judged;
    private final BidVault vault;
    private final BlobStore blobs;

    Envelopes(
            Bids bids, PieceRecords pieces, JudgedPieces judged, BidVault vault, BlobStore blobs) {
        this.bids = bids;
        this.pieces = pieces;
        this.judged = judged;
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

    /** Refuses more than can be served at once. */
    static void refuseRange(long offset, int length) {
        if (offset < 0 || length < 1 || length > LONGEST_RANGE) {
            throw Refused.of("range", "一次最多读取 %d 字节，起点不能为负".formatted(LONGEST_RANGE))
                    .field("length")
                    .value("most", LONGEST_RANGE);
        }
    }

    byte[] bodyPrefix(Bid bid) {
        return body(bid, 0, BidOpener.PREFIX);
    }

    byte[] body(Bid bid, long offset, int length) {
        refuseLost(bid);
        try (var in = blobs.open(bid.body(), offset, length)) {
            return in.readNBytes(length);
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

    /** What the holders have tried of a bid so far. */
    TriedPieces tried(TenderOpening opening, Bid bid) {
        return tried(opening, bid, pieces.findByBid(bid.id()));
    }

    /**
     * Whose fault it is that a bid has no key (§3.5): its bidder's only where every clause is shown
     * bad, by pieces that make another key or by decryptions that were repeated. A holder's mere
     * word shows nothing.
     */
    DecryptOutcome whoseFault(TenderOpening opening, Bid bid) {
        if (isLost(bid)) {
            return DecryptOutcome.PLATFORM_FAULT;
        }
        return !opening.tender().holdersMayOpen() || shown(opening, bid).allClausesBad()
                ? DecryptOutcome.BIDDER_FAULT
                : DecryptOutcome.PLATFORM_FAULT;
    }

    private TriedPieces shown(TenderOpening opening, Bid bid) {
        var records = pieces.findByBid(bid.id());
        var repeated =
                judged.findByPieceIn(records.stream().map(PieceRecord::id).toList()).stream()
                        .map(JudgedPiece::piece)
                        .collect(Collectors.toSet());
        return tried(
                opening,
                bid,
                records.stream()
                        .filter(each -> each.opens() || repeated.contains(each.id()))
                        .toList());
    }

    private TriedPieces tried(TenderOpening opening, Bid bid, List<PieceRecord> records) {
        var opener = opener(opening, bid);
        Map<PieceSlot, Optional<Secret32>> tried = new HashMap<>();
        for (var place : opener.keys().rule().order()) {
            records.stream()
                    .filter(each -> each.fills(place))
                    .findFirst()
                    .ifPresent(each -> tried.put(place, value(each)));
        }
        return new TriedPieces(opener, bodyPrefix(bid), tried);
    }

    private Optional<Secret32> value(PieceRecord record) {
        return Optional.ofNullable(record.sealedValue())
                .map(sealed -> Secret32.of(vault.open(place(record.bid()), sealed)));
    }

    byte[] sealPiece(Bid bid, Secret32 value) {
        return vault.seal(place(bid.id()), value.bytes());
    }

    private static String place(UUID bid) {
        return "bid/%s/piece".formatted(bid);
    }
}
