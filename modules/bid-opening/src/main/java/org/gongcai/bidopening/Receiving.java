package org.gongcai.bidopening;

import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.documents.Uploads;
import org.gongcai.platform.secrets.PlatformKey;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidRefusal;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a checked bid durable, or puts a late one on the record. The moment that counts is taken
 * while the tender's gate is held, so that the closing misses none that came in time.
 */
@Component
class Receiving {

    private static final long LARGEST_SEQ = 1_000_000;
    private static final long MOST_ATTEMPTS = 10;
    private static final String LATE = "bid-late";

    private final ReceivingGates gates;
    private final Bids bids;
    private final BidVault vault;
    private final PlatformKey platform;
    private final Uploads uploads;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Receiving(
            ReceivingGates gates,
            Bids bids,
            BidVault vault,
            PlatformKey platform,
            Uploads uploads,
            LegalClock clock) {
        this.gates = gates;
        this.bids = bids;
        this.vault = vault;
        this.platform = platform;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param upload the body's; absent for a withdrawal
     * @return empty when the deadline has passed meanwhile
     */
    @Transactional
    public Optional<Bid> accept(
            TenderOpening opening,
            BidKind kind,
            long seq,
            BidContent content,
            @Nullable UUID upload) {
        var rowKey = vault.rowKey(opening.number(), content.lot(), content.bidder());
        gates.lock(ReceivingGate.idFor(opening.id(), rowKey));
        var now = clock.now();
        if (opening.isDue(now)) {
            return Optional.empty();
        }
        var entryKey = vault.entryKey(content.envelope());
        refuseKnown(entryKey);
        refuseSeq(seq, bids.lastSeq(rowKey));
        if (kind == BidKind.WITHDRAWAL) {
            refuseUnlessBid(rowKey);
        }
        var id = UUID.randomUUID();
        var place = new BidPlace(rowKey, seq, entryKey);
        var bid = new Bid(id, place, kind, vault.sealContent(id, content), now);
        return Optional.of(
                bids.saveAndFlush(upload == null ? bid : bid.withBody(uploads.keep(upload))));
    }

    private void refuseKnown(String entryKey) {
        if (bids.existsByEntryKey(entryKey)) {
            throw Refused.of("bid-known", "这份标书已经收到").remedy("不必重复提交；要更换标书请重新封装");
        }
    }

    private void refuseUnlessBid(String rowKey) {
        var sent = bids.findByRowKeyOrderBySeqAsc(rowKey);
        if (sent.isEmpty() || sent.getLast().kind() != BidKind.BID) {
            throw Refused.of("nothing-to-withdraw", "没有可以撤回的标书");
        }
    }

    private static void refuseSeq(long seq, long last) {
        if (seq <= last || seq > LARGEST_SEQ) {
            throw Refused.of("bid-seq", "序号 %d 应大于已收到的序号 %d".formatted(seq, last))
                    .field("seq")
                    .remedy("请重新载入投标页面，按新的序号封装后提交")
                    .value("seq", seq)
                    .value("last", last);
        }
    }

    /**
     * Puts the attempt into the next batch, once, and no more than a few of one bidder: nobody may
     * fill the batches.
     *
     * @param entry what was sent, by its hash
     * @param r as it was sent; another one where that is unusable
     * @return whether it is on the record
     */
    @Transactional
    public boolean refuseLate(
            TenderOpening opening, PartyRef bidder, String lot, Bytes32 entry, String r) {
        var rowKey = vault.refusedRowKey(opening.number(), bidder.creditCode().value());
        gates.lock(ReceivingGate.idFor(opening.id(), rowKey));
        var place = new BidPlace(rowKey, bids.lastSeq(rowKey) + 1, vault.entryKey(entry));
        var known = bids.findByEntryKey(place.entryKey());
        if (known.isEmpty() && place.seq() <= MOST_ATTEMPTS) {
            record(opening, bidder, lot, entry, r, place);
            return true;
        }
        return known.filter(bid -> bid.kind() == BidKind.REFUSAL).isPresent();
    }

    private void record(
            TenderOpening opening,
            PartyRef bidder,
            String lot,
            Bytes32 entry,
            String r,
            BidPlace place) {
        var now = clock.now();
        var refusal = new BidRefusal(entry, now.getEpochSecond(), LATE);
        var text = platform.signed(refusal).text();
        var content =
                new BidContent(
                        bidder.creditCode().value(),
                        bidder.name(),
                        lot,
                        refusal.entry().hex(),
                        usable(r),
                        text,
                        opening.id());
        var id = UUID.randomUUID();
        bids.saveAndFlush(new Bid(id, place, BidKind.REFUSAL, vault.sealContent(id, content), now));
    }

    private String usable(String r) {
        return r.matches("[0-9a-f]{64}") ? r : Bytes32.of(entropy.bytes("r", Bytes32.LENGTH)).hex();
    }

    static Refused late(boolean recorded) {
        var rule = "投标截止时间已过，逾期送达的标书不予接收";
        return Refused.of(LATE, recorded ? rule + "，此次递交已记录" : rule)
                .remedy("截止时间以平台法定时钟为准")
                .source("财政部令第87号第三十三条")
                .wording(recorded ? "recorded" : "late");
    }
}
