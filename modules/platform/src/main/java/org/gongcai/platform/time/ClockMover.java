package org.gongcai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.platform.Worker;
import org.gongcai.platform.events.Queues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes a movable clock forward, from timer to timer. At each it waits until the timer has fired
 * and everything that follows is done, at most a minute, so that acts are recorded at their time.
 */
@Component
class ClockMover implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockMover.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration KEEP = Duration.ofSeconds(4);

    private final LegalClock legal;
    private final Timers timers;
    private final TimerWorker timerWorker;
    private final Queues queues;
    private final List<ClockBarrier> barriers;
    private final Clock system = Clock.systemUTC();
    private final Worker worker;
    private Instant kept = Instant.MIN;
    private Instant waitingSince = Instant.MAX;

    ClockMover(
            LegalClock legal,
            Timers timers,
            TimerWorker timerWorker,
            Queues queues,
            List<ClockBarrier> barriers) {
        this.legal = legal;
        this.timers = timers;
        this.timerWorker = timerWorker;
        this.queues = queues;
        this.barriers = barriers;
        this.worker = new Worker("legal-clock", legal.moveWanted(), this::step);
    }

    private Duration step() {
        keep();
        return legal.movingTo().map(this::towards).orElse(KEEP);
    }

    private void keep() {
        var now = system.instant();
        if (kept.plus(KEEP).compareTo(now) <= 0) {
            legal.keep();
            kept = now;
        }
    }

    private Duration towards(Instant target) {
        if (!settled() && patient()) {
            return LOOK;
        }
        waitingSince = Instant.MAX;
        var now = legal.now();
        if (!now.isBefore(target)) {
            legal.arrived(target);
            return Duration.ZERO;
        }
        var stop =
                timers.nextDueAfter(timerWorker.kinds(), now)
                        .filter(due -> due.isBefore(target))
                        .orElse(target);
        legal.jump(stop);
        timers.scheduled().give();
        return LOOK;
    }

    private boolean settled() {
        return unsettled().isEmpty();
    }

    /** Names of what still works on this moment. */
    private List<String> unsettled() {
        var names = new ArrayList<String>();
        if (timers.nextDue(timerWorker.kinds())
                .filter(due -> !due.isAfter(legal.now()))
                .isPresent()) {
            names.add("timers");
        }
        if (!queues.idle()) {
            names.add("queues");
        }
        barriers.stream()
                .filter(barrier -> !barrier.settled())
                .forEach(barrier -> names.add(barrier.getClass().getSimpleName()));
        return names;
    }

    private boolean patient() {
        var now = system.instant();
        if (waitingSince.equals(Instant.MAX)) {
            waitingSince = now;
        }
        if (waitingSince.plus(LIMIT).isAfter(now)) {
            return true;
        }
        log.warn(
                "The legal clock goes on from {} although {} are not settled",
                legal.now(),
                unsettled());
        return false;
    }

    @Override
    public void start() {
        if (legal.movable()) {
            worker.start();
        }
    }

    @Override
    public void stop() {
        if (legal.movable()) {
            worker.stop();
            legal.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
