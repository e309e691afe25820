package org.gongcai.platform.events;

import java.time.Instant;
import java.util.UUID;

/** A published event on its way; {@code seq} gives the order within owner and subject. */
record OutboxRow(
        long seq,
        UUID eventId,
        String type,
        String owner,
        UUID subject,
        long sequence,
        String payload,
        Instant recordedAt) {}
