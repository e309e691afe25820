package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/** What goes on because the log has proven it: key sets, batches, closing records. */
@Component
class Proofs implements EventListener {

    private static final int CHUNK = 500;

    private final TenderOpenings openings;
    private final Batches batches;
    private final Bids bids;
    private final Closings closings;
    private final Decryption decryption;

    Proofs(
            TenderOpenings openings,
            Batches batches,
            Bids bids,
            Closings closings,
            Decryption decryption) {
        this.openings = openings;
        this.batches = batches;
        this.bids = bids;
        this.closings = closings;
        this.decryption = decryption;
    }

    @Override
    public String consumer() {
        return Projections.CONSUMER;
    }

    void on(CheckpointCosigned event) {
        var leaves =
                event.leaves().stream()
                        .collect(
                                Collectors.toMap(
                                        Leaf::eventId, Function.identity(), (one, two) -> one));
        for (var events : chunks(new ArrayList<>(leaves.keySet()))) {
            proveKeySets(events);
            proveBatches(event, leaves, events);
            proveClosings(leaves, events);
        }
    }

    private void proveKeySets(List<UUID> events) {
        openings.findByKeySetEventIn(events)
                .forEach(found -> openings.lock(found.id()).keySetProven());
    }

    private void proveBatches(CheckpointCosigned event, Map<UUID, Leaf> leaves, List<UUID> events) {
        var proven = batches.findByEventIdIn(events);
        for (var batch : proven) {
            var leaf = leaves.get(batch.eventId());
            if (leaf != null && !batch.isProven()) {
                batch.prove(event, leaf);
                bids.findByBatchIn(List.of(batch.id())).forEach(this::prove);
            }
        }
        if (!proven.isEmpty()) {
            closings.flush().giveAfterCommit();
        }
    }

    private void prove(Bid bid) {
        bid.prove();
        if (bid.isCandidate()) {
            var row =
                    bids.findByRowKeyOrderBySeqAsc(bid.rowKey()).stream()
                            .filter(Bid::isProven)
                            .toList();
            row.subList(0, row.size() - 1).forEach(earlier -> earlier.giveWayTo(row.getLast()));
        }
    }

    private void proveClosings(Map<UUID, Leaf> leaves, List<UUID> events) {
        for (var opening : openings.findByClosingEventIn(events)) {
            var leaf = opening.closing().awaitedEvent().map(leaves::get);
            leaf.ifPresent(found -> closings.proven(opening.id(), found.index()));
        }
        decryption.wanted().giveAfterCommit();
    }

    private static List<List<UUID>> chunks(List<UUID> events) {
        var chunks = new ArrayList<List<UUID>>();
        for (int from = 0; from < events.size(); from += CHUNK) {
            chunks.add(events.subList(from, Math.min(events.size(), from + CHUNK)));
        }
        return chunks;
    }
}
