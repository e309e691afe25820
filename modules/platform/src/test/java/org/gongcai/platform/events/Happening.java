package org.gongcai.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;

/** Events of tests alone. */
sealed interface Happening extends Event {

    record Happened(EventHead head, String what) implements Happening {
        static Happened of(UUID subject, long sequence, String what) {
            return new Happened(
                    new EventHead(
                            UUID.randomUUID(),
                            subject,
                            sequence,
                            Instant.parse("2026-03-16T01:00:00Z")),
                    what);
        }
    }
}
