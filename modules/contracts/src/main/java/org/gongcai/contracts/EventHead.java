package org.gongcai.contracts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What every event carries: its identity, what it is about, its place among its owner's events on
 * that subject (1, 2, 3 …) and when it happened by the legal clock.
 */
public record EventHead(UUID eventId, UUID subject, long sequence, Instant occurredAt) {
    public EventHead {
        if (sequence < 1) {
            throw new IllegalArgumentException("Sequence starts at 1, not " + sequence);
        }
        // Databases keep microseconds; an event must compare equal before and after storage.
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
