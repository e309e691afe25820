package org.gongcai.bidopening;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningEvent.BatchSlot;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.Bytes32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short steps between which bodies are decrypted: begin, read out one bid, finish. */
@Component
class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private final TenderOpenings openings;
    private final Bids bids;
    private final Batches batches;
    private final OpenedFiles files;
    private final Envelopes envelopes;
    private final BidVault vault;
    private final Outbox outbox;
    private final LegalClock clock;

    Reading(
            TenderOpenings openings,
            Bids bids,
            Batches batches,
            OpenedFiles files,
            Envelopes envelopes,
            BidVault vault,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.bids = bids;
        this.batches = batches;
        this.files = files;
        this.envelopes = envelopes;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Begins if every bid of the lot has a key or can get none any more (O4): whoever could still
     * choose must not see the others' prices before.
     */
    @Transactional
    public boolean begin(UUID project, String lot) {
        var opening = openings.lock(project);
        if (opening.lotState(lot) != LotState.CLOSED) {
            return false;
        }
        var now = clock.now();
        var all = bids.findByTenderAndLotAndInForceTrue(project, lot);
        if (!all.stream().allMatch(bid -> bid.openable() || isBeyondOpening(opening, bid, now))) {
            return false;
        }
        all.stream()
                .filter(bid -> !bid.openable())
                .forEach(bid -> bid.fail(envelopes.whoseFault(opening, bid)));
        opening.startReading(lot);
        log.info("All {} bids of lot {} of {} are decided", all.size(), lot, opening.number());
        return true;
    }

    private boolean isBeyondOpening(TenderOpening opening, Bid bid, Instant now) {
        boolean over = opening.closing().isReleaseOver(now);
        return bid.isBeyondOpening(over, opening.tender().holdersMayOpen())
                || over && envelopes.isLost(bid);
    }

    List<UUID> unread(UUID project, String lot) {
        return bids.findByTenderAndLotAndInForceTrue(project, lot).stream()
                .filter(bid -> !bid.isReadOut())
                .map(Bid::id)
                .toList();
    }

    @Transactional
    public void readOut(UUID project, UUID id, Contents.Opened opened) {
        var opening = openings.lock(project);
        var bid = bids.get(id);
        if (bid.isReadOut()) {
            return;
        }
        var now = clock.now();
        switch (opened) {
            case Contents.Opened.Nothing(var why) -> bid.notOpened(why, now);
            case Contents.Opened.Content content -> {
                bid.opened(content.fields(), price(opening, content), content.plain().hex(), now);
                files.saveAll(content.files());
            }
        }
        outbox.publish(opening.readOut(bid.lot(), line(opening, bid), now));
    }

    /** The price as the sheet states it; absent where it states none that can be one. */
    private static @Nullable BigDecimal price(
            TenderOpening opening, Contents.Opened.Content content) {
        var text = content.fields().getOrDefault("price", "");
        try {
            var price = Money.of(text, opening.tender().budget().currency());
            return price.signum() > 0 ? price.amount() : null;
        } catch (Refused e) {
            return null;
        }
    }

    @Transactional
    public void finish(UUID project, String lot) {
        var opening = openings.lock(project);
        if (opening.lotState(lot) != LotState.OPENING) {
            return;
        }
        var lines =
                bids.findByTenderAndLotAndInForceTrue(project, lot).stream()
                        .map(bid -> line(opening, bid))
                        .sorted(Comparator.comparing(OpenedBid::envelope))
                        .toList();
        outbox.publish(opening.finish(lot, lines, clock.now()));
        log.info("Opened lot {} of {}, {} bids", lot, opening.number(), lines.size());
    }

    private OpenedBid line(TenderOpening opening, Bid bid) {
        var content = vault.content(bid);
        var currency = opening.tender().budget().currency();
        var batch = bid.batch().flatMap(batches::findById).orElseThrow(Bids::unknown);
        return new OpenedBid(
                content.entry(),
                new CreditCode(content.bidder()),
                content.bidderName(),
                bid.outcome().orElse(DecryptOutcome.PLATFORM_FAULT),
                bid.price().map(amount -> new Money(amount, currency)).orElse(null),
                bid.openingSheet(),
                bid.plain(),
                batch.index(),
                content.r(),
                slot(bid.placed(content)));
    }

    private static BatchSlot slot(BidBatch.Placed placed) {
        return new BatchSlot(placed.slot(), placed.path().stream().map(Bytes32::hex).toList());
    }
}
