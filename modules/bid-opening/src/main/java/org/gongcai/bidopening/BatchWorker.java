package org.gongcai.bidopening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the timetable of batches, and closings going. */
@Component
class BatchWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);

    private final Batching batching;
    private final Closings closings;
    private final Duration interval;
    private final Clock clock = Clock.systemUTC();
    private final Worker worker;
    private Instant next = Instant.EPOCH;
    private Set<UUID> closing = Set.of();

    BatchWorker(Batching batching, Closings closings, BidSettings settings) {
        this.batching = batching;
        this.closings = closings;
        this.interval = settings.batchInterval();
        this.worker = new Worker("bid-batches", closings.flush(), this::step);
    }

    private Duration step() {
        var unfinished = closings.unfinished();
        boolean begun = hasBegun(unfinished);
        boolean due = !clock.instant().isBefore(next) && batching.isWanted();
        if (due || begun) {
            next = clock.instant().plus(interval);
            closeBatch();
        }
        unfinished.forEach(this::proceed);
        return rest();
    }

    /**
     * Whether another closing began. It does not wait for the timetable: that the deadline has come
     * is no secret. One batch is closed for it, even over nothing; any more would tell that bids
     * come for tenders still open.
     */
    private boolean hasBegun(List<UUID> unfinished) {
        boolean begun = !closing.containsAll(unfinished);
        closing = Set.copyOf(unfinished);
        return begun;
    }

    private void closeBatch() {
        try {
            batching.closeBatch();
        } catch (RuntimeException e) {
            log.error("A batch could not be closed and is tried again", e);
        }
    }

    /** One tender that cannot be closed must not keep the others from it. */
    private void proceed(UUID project) {
        try {
            closings.proceed(project);
        } catch (RuntimeException e) {
            log.error("The closing of {} failed and is tried again", project, e);
        }
    }

    private Duration rest() {
        var left = Duration.between(clock.instant(), next);
        return left.isPositive() && left.compareTo(interval) < 0 ? left : interval;
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
