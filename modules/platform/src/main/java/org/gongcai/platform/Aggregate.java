package org.gongcai.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.jspecify.annotations.Nullable;

/**
 * What changes together and tells of it by events. Its table has the columns {@code id}, {@code
 * version} and {@code event_count}. Counting an event changes the row, so that of two concurrent
 * writers only one commits and the order of its events is the order of its changes.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id private UUID id;

    // Null until stored: that is how Spring Data knows a new one although its id is given.
    @Version private @Nullable Long version;

    @Column(name = "event_count", nullable = false)
    private long eventCount;

    /** For JPA, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected Aggregate() {}

    protected Aggregate(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /** Head of this aggregate's next event, about itself. */
    protected EventHead next(Instant now) {
        return next(id, now);
    }

    /**
     * Head of the next event about another subject. Only the one aggregate of a service that speaks
     * for that subject may use it: sequences of two would clash.
     */
    protected EventHead next(UUID subject, Instant now) {
        eventCount++;
        return new EventHead(UUID.randomUUID(), subject, eventCount, now);
    }
}
