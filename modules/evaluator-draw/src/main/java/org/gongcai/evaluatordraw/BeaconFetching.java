package org.gongcai.evaluatordraw;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches the awaited round when it is due, and again until it is there. It has a thread of its own
 * and holds no transaction meanwhile: however slow drand is, no other timer waits for it.
 */
@Component
class BeaconFetching implements TimerHandler, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BeaconFetching.class);
    static final String KIND = "evaluator-draw.beacon";
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMinutes(1);

    private final BeaconSource source;
    private final Draws draws;
    private final BeaconEntries entries;
    private final Timers timers;
    private final LegalClock clock;
    private final TransactionTemplate transaction;
    private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();
    private final Signal signal = new Signal();
    private final Worker worker = new Worker("beacon", signal, this::step);

    BeaconFetching(
            BeaconSource source,
            Draws draws,
            BeaconEntries entries,
            Timers timers,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.source = source;
        this.draws = draws;
        this.entries = entries;
        this.timers = timers;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Stays due until the round is recorded, so that nothing is lost with this process. */
    @Override
    public void due(UUID id, Instant due) {
        if (source.isSetUp() && draws.get(id).state() == DrawState.AWAITING_BEACON) {
            timers.schedule(KIND, id, clock.now().plus(AGAIN));
            Signal.afterCommit(() -> {
                waiting.add(id);
                signal.give();
            });
        }
    }

    private Duration step() {
        var id = waiting.poll();
        if (id == null) {
            return REST;
        }
        try {
            fetch(id);
        } catch (IOException | Refused e) {
            log.warn("Could not fetch the beacon of draw {}, which stays due", id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ZERO;
    }

    private void fetch(UUID id) throws IOException, InterruptedException {
        var awaited = transaction.execute(status -> draws.get(id).protocol().awaited());
        if (awaited.isPresent()) {
            var signature = source.signature(awaited.get().round());
            entries.fetched(id, signature);
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
