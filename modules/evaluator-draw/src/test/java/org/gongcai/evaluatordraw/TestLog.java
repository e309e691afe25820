package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongcai.contracts.EvaluatorDrawEvent;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;

/** A log that proves every fact of draws at once, unless it stands still. */
class TestLog implements EventListener {

    private static final UUID LOG = UUID.randomUUID();

    private final Outbox outbox;
    private final LegalClock clock;
    private final AtomicLong size = new AtomicLong();
    private volatile boolean still;

    TestLog(Outbox outbox, LegalClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return "test-log";
    }

    void standStill() {
        still = true;
    }

    void goOn() {
        still = false;
    }

    void on(ProvableFact fact) {
        if (!(fact instanceof EvaluatorDrawEvent)) {
            return;
        }
        if (still) {
            throw new NotYet("the log");
        }
        long index = size.getAndIncrement();
        var leaf = new Leaf(fact.eventId(), index, "00".repeat(32), List.of());
        outbox.publish(
                new CheckpointCosigned(
                        new EventHead(UUID.randomUUID(), LOG, index + 1, clock.now()),
                        index + 1,
                        "checkpoint",
                        clock.now(),
                        "demo-witness",
                        List.of(leaf)));
    }
}
