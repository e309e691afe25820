package org.gongcai.platform.operations;

import java.time.Clock;
import java.time.Duration;
import org.gongcai.platform.events.Queues;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether somebody should look: an event is parked, or events or timers do not get through. */
@Component
class PlatformHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Queues queues;
    private final Timers timers;
    private final LegalClock legal;
    private final Clock system = Clock.systemUTC();

    PlatformHealth(Queues queues, Timers timers, LegalClock legal) {
        this.queues = queues;
        this.timers = timers;
        this.legal = legal;
    }

    @Override
    public Health health() {
        var parked = queues.parkedCount();
        var stuck =
                queues.oldestInOutbox()
                        .filter(oldest -> oldest.plus(PATIENCE).isBefore(system.instant()))
                        .isPresent();
        var late = timers.countDue(legal.now().minus(PATIENCE));
        var health = parked > 0 || stuck || late > 0 ? Health.status("ATTENTION") : Health.up();
        return health.withDetail("parked", parked)
                .withDetail("outbox", queues.outbox())
                .withDetail("lateTimers", late)
                .withDetail("legalTime", legal.now().toString())
                .withDetail("clockMovable", legal.movable())
                .build();
    }
}
