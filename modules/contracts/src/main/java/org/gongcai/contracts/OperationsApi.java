package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Keeping the platform running: queues, parked events, the legal clock. */
@HttpExchange("/api/v1/operations")
public interface OperationsApi {

    @GetExchange("/queues")
    Queues queues();

    @GetExchange("/parked-events")
    List<ParkedEvent> parkedEvents();

    /** Puts a parked event back in its place; delivery of its subject goes on in order. */
    @PostExchange("/parked-events/{consumer}/{eventId}/replay")
    void replay(@PathVariable String consumer, @PathVariable UUID eventId);

    @GetExchange("/clock")
    ClockView clock();

    /** Moves the legal clock forward; refused where the clock is not movable. Returns at once. */
    @PostExchange("/clock")
    ClockView moveClock(@RequestBody MoveClock move);

    record Queues(long outbox, List<Inbox> inboxes, long timersDue) {}

    record Inbox(String consumer, long waiting, long parked) {}

    record ParkedEvent(
            String consumer,
            UUID eventId,
            String type,
            UUID subject,
            long sequence,
            Instant recordedAt,
            int attempts,
            String lastError) {}

    /**
     * @param movingTo where a move under way will stop; absent when the clock just runs
     */
    record ClockView(Instant now, boolean movable, @Nullable Instant movingTo) {}

    record MoveClock(Instant to) {}
}
