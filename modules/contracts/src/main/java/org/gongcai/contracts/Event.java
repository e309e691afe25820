package org.gongcai.contracts;

import java.time.Instant;
import java.util.UUID;

/** A past-tense fact that its owner tells the other services. Published facts never change. */
public interface Event {
    EventHead head();

    default UUID eventId() {
        return head().eventId();
    }

    default UUID subject() {
        return head().subject();
    }

    default long sequence() {
        return head().sequence();
    }

    default Instant occurredAt() {
        return head().occurredAt();
    }
}
