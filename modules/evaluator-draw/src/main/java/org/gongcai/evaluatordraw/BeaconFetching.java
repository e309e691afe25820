package org.gongcai.evaluatordraw;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.gongcai.trust.draw.Beacon.DrandQuicknet;
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
    // Each draw once, however often it falls due while the source is slow.
    private final SequencedSet<UUID> waiting = new LinkedHashSet<>();
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
                enqueue(id);
                signal.give();
            });
        }
    }

    private void enqueue(UUID id) {
        synchronized (waiting) {
            waiting.add(id);
        }
    }

    private Optional<UUID> first() {
        synchronized (waiting) {
            return waiting.stream().findFirst();
        }
    }

    private void served(UUID id) {
        synchronized (waiting) {
            waiting.remove(id);
        }
    }

    private Duration step() {
        var id = first();
        id.ifPresent(this::serve);
        return id.isPresent() ? Duration.ZERO : REST;
    }

    private void serve(UUID id) {
        try {
            fetch(id);
        } catch (IOException | Refused e) {
            log.warn("Could not fetch the beacon of draw {}, which stays due", id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            served(id);
        }
    }

    private void fetch(UUID id) throws IOException, InterruptedException {
        var awaited = transaction.execute(status -> awaited(draws.get(id)));
        if (awaited.isPresent()) {
            var signature = source.signature(awaited.get().round());
            entries.fetched(id, signature);
        }
    }

    private static Optional<DrandQuicknet> awaited(Draw draw) {
        return draw.state() == DrawState.AWAITING_BEACON
                ? draw.protocol().awaited()
                : Optional.empty();
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
