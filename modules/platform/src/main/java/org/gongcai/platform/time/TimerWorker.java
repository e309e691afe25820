package org.gongcai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fires timers, one after the other, in the order in which they are due. */
@Component
class TimerWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimerWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final Timers timers;
    private final LegalClock legal;
    private final Map<String, TimerHandler> handlers;
    private final TransactionTemplate transaction;
    private final Clock system = Clock.systemUTC();
    private final Worker worker;

    TimerWorker(
            Timers timers,
            LegalClock legal,
            List<TimerHandler> handlers,
            TransactionTemplate transaction) {
        this.timers = timers;
        this.legal = legal;
        this.handlers =
                handlers.stream()
                        .collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
        this.transaction = transaction;
        this.worker = new Worker("timers", timers.scheduled(), this::step);
    }

    Set<String> kinds() {
        return handlers.keySet();
    }

    private Duration step() {
        var now = legal.now();
        var due = timers.first(kinds(), now, system.instant());
        due.ifPresent(this::fire);
        return due.isPresent() ? Duration.ZERO : untilNext(now);
    }

    private Duration untilNext(Instant now) {
        Optional<Duration> rest =
                timers.nextDueAfter(kinds(), now).map(due -> Duration.between(legal.now(), due));
        return rest.filter(each -> each.compareTo(POLL) < 0)
                .map(each -> each.isPositive() ? each : Duration.ofMillis(1))
                .orElse(POLL);
    }

    private void fire(Timer timer) {
        try {
            transaction.executeWithoutResult(status -> handle(timer));
        } catch (RuntimeException | Error e) {
            var rest = backOff(timer.attempts());
            log.error(
                    "Timer {} of {}, due {}, failed and is tried again in {}",
                    timer.kind(),
                    timer.subject(),
                    timer.due(),
                    rest,
                    e);
            timers.retry(timer, system.instant().plus(rest), e);
        }
    }

    private void handle(Timer timer) {
        var handler = handlers.get(timer.kind());
        if (handler != null && timers.take(timer)) {
            handler.due(timer.subject(), timer.due());
        }
    }

    private static Duration backOff(int failures) {
        var rest = Duration.ofMillis(200L << Math.min(failures, 20));
        return rest.compareTo(LONGEST_BACK_OFF) < 0 ? rest : LONGEST_BACK_OFF;
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
