package org.gongcai.bidopening;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.BidBatch.Placed;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a batch over whatever waits, or over nothing. In one transaction: a batch that fails
 * leaves its items to the next.
 */
@Component
class Batching {

    private static final Set<OpeningState> RECEIVING =
            EnumSet.of(OpeningState.RECEIVING, OpeningState.CLOSING);

    private final BatchStreams streams;
    private final Batches batches;
    private final Bids bids;
    private final TenderOpenings openings;
    private final BidVault vault;
    private final Outbox outbox;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Batching(
            BatchStreams streams,
            Batches batches,
            Bids bids,
            TenderOpenings openings,
            BidVault vault,
            Outbox outbox,
            LegalClock clock) {
        this.streams = streams;
        this.batches = batches;
        this.bids = bids;
        this.openings = openings;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether any tender of the installation is open, so that the timetable runs. */
    public boolean isWanted() {
        return openings.existsByStateIn(RECEIVING) || hasItems();
    }

    private boolean hasItems() {
        return bids.existsByBatchIsNull();
    }

    @Transactional
    public void closeBatch() {
        var stream =
                streams.lock(BatchStream.ID)
                        .orElseGet(() -> streams.saveAndFlush(new BatchStream(BatchStream.ID)));
        var waiting = bids.waiting(Limit.of(BidBatch.SLOTS));
        var byEntry =
                waiting.stream()
                        .collect(
                                Collectors.toMap(
                                        bid -> vault.content(bid).envelope(), Function.identity()));
        var batch =
                BidBatch.close(
                        waiting.stream().map(bid -> vault.content(bid).item()).toList(), entropy);
        var batched = stream.batched(batch.root(), clock.now());
        if (!waiting.isEmpty()) {
            keep(new Batch(batched.eventId(), batch.root(), clock.now()), batch.placed(), byEntry);
        }
        outbox.publish(batched);
    }

    private void keep(Batch batch, List<Placed> placed, Map<Bytes32, Bid> byEntry) {
        batches.save(batch);
        for (var each : placed) {
            var bid = byEntry.get(each.e());
            if (bid != null) {
                bid.place(batch.id(), each);
            }
        }
    }
}
