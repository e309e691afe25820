package org.gongcai.bidopening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.platform.Signal;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.trust.Bytes32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes tenders: no closing record before the log has proven every bid that came in time, and no
 * effect of the record before the log has proven it.
 */
@Component
class Closings {

    private static final Logger log = LoggerFactory.getLogger(Closings.class);

    private final TenderOpenings openings;
    private final ReceivingGates gates;
    private final Bids bids;
    private final BidVault vault;
    private final Outbox outbox;
    private final Timers timers;
    private final LegalClock clock;
    private final BidSettings settings;
    private final Signal flush = new Signal();
    private final Clock system = Clock.systemUTC();

    Closings(
            TenderOpenings openings,
            ReceivingGates gates,
            Bids bids,
            BidVault vault,
            Outbox outbox,
            Timers timers,
            LegalClock clock,
            BidSettings settings) {
        this.openings = openings;
        this.gates = gates;
        this.bids = bids;
        this.vault = vault;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
        this.settings = settings;
    }

    /** Wakes whoever closes batches. */
    Signal flush() {
        return flush;
    }

    /**
     * The deadline has come: whoever still stores a bid finishes first, nobody begins. From here on
     * the rows name their tender, so that they are found without being decrypted.
     */
    @Transactional
    public void begin(UUID project) {
        gates.lockAll(project);
        openings.lock(project).beginClosing(system.instant());
        nameTender(project);
        flush.giveAfterCommit();
    }

    private List<Bid> nameTender(UUID project) {
        var own =
                bids.findByTenderAndKindNot(Bid.SEALED, BidKind.REFUSAL).stream()
                        .filter(bid -> vault.project(bid).equals(project))
                        .toList();
        own.forEach(bid -> bid.closeFor(project));
        return own;
    }

    List<UUID> unfinished() {
        return openings.findByStateIn(Set.of(OpeningState.CLOSING)).stream()
                .filter(TenderOpening::awaitsClosing)
                .map(TenderOpening::id)
                .toList();
    }

    /** Makes the closing record as soon as it may be made; says so once if that takes long. */
    @Transactional
    public void proceed(UUID project) {
        var opening = openings.lock(project);
        if (!opening.awaitsClosing()) {
            return;
        }
        // The second time for a closing that began under a version which left the rows unnamed.
        if (areProven(candidates(project)) && areProven(nameTender(project))) {
            close(opening, candidates(project));
        } else {
            opening.postpone(system.instant(), settings.proofLimit(), clock.now())
                    .ifPresent(outbox::publish);
        }
    }

    private static boolean areProven(List<Bid> items) {
        return items.stream().allMatch(Bid::isProven);
    }

    /** The timely items of the tender. */
    private List<Bid> candidates(UUID project) {
        return bids.findByTenderAndKindNot(project, BidKind.REFUSAL);
    }

    private void close(TenderOpening opening, List<Bid> candidates) {
        Map<String, List<Bytes32>> inForce = new TreeMap<>();
        for (var bid : last(candidates)) {
            var content = vault.content(bid);
            bid.count(content.lot());
            inForce.computeIfAbsent(content.lot(), lot -> new ArrayList<>())
                    .add(content.envelope());
        }
        outbox.publish(opening.close(inForce, clock.now()));
        log.info("Closed {}", opening.number());
    }

    /** Per bidder and lot the highest seq, unless it is a withdrawal. */
    private static List<Bid> last(List<Bid> candidates) {
        Map<String, Bid> last = new TreeMap<>();
        for (var bid : candidates) {
            last.merge(bid.rowKey(), bid, (one, two) -> one.seq() > two.seq() ? one : two);
        }
        return last.values().stream().filter(bid -> bid.kind() == BidKind.BID).toList();
    }

    private void watchHolders(TenderOpening opening, Instant releaseEnds) {
        timers.schedule(ReleaseEndTimer.KIND, opening.id(), releaseEnds);
        var begun = releaseEnds.minus(Duration.ofMinutes(opening.tender().releaseMinutes()));
        var silent = begun.plus(settings.holderSilence());
        timers.schedule(BackupTimer.KIND, opening.id(), silent);
        timers.schedule(PostponeTimer.KIND, opening.id(), silent.plus(settings.holderSilence()));
    }

    /** The log has proven the closing record: it takes effect. */
    @Transactional
    public void proven(UUID project, long index) {
        var opening = openings.lock(project);
        opening.closingProven(index, clock.now()).forEach(outbox::publish);
        var opened = new TreeSet<String>();
        opening.lots()
                .forEach((number, lot) -> {
                    if (lot.state() == LotState.CLOSED) {
                        opened.add(number);
                    }
                });
        bids.findByTenderAndInForceTrue(project)
                .forEach(bid -> bid.close(opened.contains(bid.lot())));
        opening.closing().releaseEnds().ifPresent(ends -> watchHolders(opening, ends));
        log.info("The closing of {} is proven", opening.number());
    }
}
