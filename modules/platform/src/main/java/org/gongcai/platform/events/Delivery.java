package org.gongcai.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongcai.contracts.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands waiting events to a consumer's listeners, each in a transaction of its own. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int BATCH = 50;

    private final Inbox inbox;
    private final Subscriptions subscriptions;
    private final LiveEvents live;
    private final TransactionTemplate transaction;
    private final QueueSettings settings;
    private final Clock clock = Clock.systemUTC();

    Delivery(
            Inbox inbox,
            Subscriptions subscriptions,
            LiveEvents live,
            TransactionTemplate transaction,
            QueueSettings settings) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.live = live;
        this.transaction = transaction;
        this.settings = settings;
    }

    Duration step(String consumer) {
        var due = inbox.due(consumer, clock.instant(), BATCH);
        due.forEach(this::deliver);
        return due.isEmpty() ? untilNextAttempt(consumer) : Duration.ZERO;
    }

    private Duration untilNextAttempt(String consumer) {
        var now = clock.instant();
        return inbox.nextAttempt(consumer)
                .map(next -> Duration.between(now, next))
                .filter(rest -> rest.compareTo(settings.poll()) < 0)
                .map(rest -> rest.isPositive() ? rest : Duration.ofMillis(1))
                .orElse(settings.poll());
    }

    private void deliver(InboxRow row) {
        try {
            Optional<Event> handled = transaction.execute(status -> handle(row));
            handled.ifPresent(event -> live.handled(row.consumer(), event));
        } catch (NotYet e) {
            waitOn(row, e);
        } catch (RuntimeException | Error e) {
            failed(row, e);
        }
    }

    private Optional<Event> handle(InboxRow row) {
        if (!inbox.take(row, clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(subscriptions.tell(row.consumer(), row.type(), row.payload()));
    }

    private void waitOn(InboxRow row, NotYet reason) {
        var now = clock.instant();
        var since = row.failingSince() == null ? now : row.failingSince();
        if (since.plus(settings.notYetParksAfter()).isBefore(now)) {
            park(row, reason);
        } else {
            inbox.retry(row, since, now.plus(settings.notYetBackOff(row.attempts())), reason);
        }
    }

    private void failed(InboxRow row, Throwable failure) {
        if (row.attempts() + 1 >= settings.attempts()) {
            park(row, failure);
            return;
        }
        log.warn(
                "{} failed on {} {}, attempt {}",
                row.consumer(),
                row.type(),
                row.eventId(),
                row.attempts() + 1,
                failure);
        var now = clock.instant();
        Instant since = row.failingSince() == null ? now : row.failingSince();
        inbox.retry(row, since, now.plus(settings.backOff(row.attempts())), failure);
    }

    private void park(InboxRow row, Throwable failure) {
        log.error("Parked {} {} of {}", row.type(), row.eventId(), row.consumer(), failure);
        inbox.park(row, failure);
    }
}
