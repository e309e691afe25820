package org.gongcai.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it waits for one consumer. */
record InboxRow(
        long seq,
        String consumer,
        UUID eventId,
        String type,
        String payload,
        int attempts,
        @Nullable Instant failingSince) {}
