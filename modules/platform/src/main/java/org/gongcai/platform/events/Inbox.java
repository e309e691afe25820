package org.gongcai.platform.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Sql;
import org.gongcai.rules.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each consumer still has to handle. Of every owner and subject only the oldest row is handed
 * out, so that one that fails holds back its followers and nothing else.
 */
@Component
class Inbox {

    private final JdbcClient db;
    private final Map<String, Signal> arrivals = new ConcurrentHashMap<>();

    Inbox(JdbcClient db) {
        this.db = db;
    }

    /** Wakes the consumer's worker. */
    Signal arrived(String consumer) {
        return arrivals.computeIfAbsent(consumer, name -> new Signal());
    }

    /** Puts the event before each consumer that has not had it. */
    void put(OutboxRow row, Set<String> consumers) {
        if (consumers.isEmpty()) {
            return;
        }
        var had = consumersThatHad(row.eventId());
        consumers.stream()
                .filter(consumer -> !had.contains(consumer))
                .forEach(consumer -> insert(row, consumer));
    }

    private Set<String> consumersThatHad(UUID eventId) {
        return db.sql(
                        """
                        SELECT consumer FROM platform.inbox WHERE event_id = ?
                        UNION SELECT consumer FROM platform.inbox_handled WHERE event_id = ?
                        """)
                .params(eventId.toString(), eventId.toString())
                .query((row, number) -> row.getString(1))
                .set();
    }

    private void insert(OutboxRow row, String consumer) {
        db.sql(
                        """
                        INSERT INTO platform.inbox (consumer, event_id, type, owner, subject, sequence_no, payload,
                            recorded_at, state, attempts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0)
                        """)
                .params(
                        consumer,
                        row.eventId().toString(),
                        row.type(),
                        row.owner(),
                        row.subject().toString(),
                        row.sequence(),
                        row.payload(),
                        Sql.time(row.recordedAt()))
                .update();
    }

    /** The oldest row of each owner and subject that may be tried now, oldest first. */
    List<InboxRow> due(String consumer, Instant now, int limit) {
        return db.sql(
                        """
                        SELECT seq, consumer, event_id, type, payload, attempts, failing_since FROM platform.inbox i
                        WHERE consumer = ? AND state = 'WAITING' AND (next_at IS NULL OR next_at <= ?)
                          AND NOT EXISTS (SELECT 1 FROM platform.inbox e WHERE e.consumer = i.consumer
                            AND e.owner = i.owner AND e.subject = i.subject AND e.seq < i.seq)
                        ORDER BY seq FETCH FIRST %d ROWS ONLY
                        """
                                .formatted(limit))
                .params(consumer, Sql.time(now))
                .query((row, number) ->
                        new InboxRow(
                                row.getLong(1),
                                row.getString(2),
                                UUID.fromString(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                Sql.instantOrNull(row, 7)))
                .list();
    }

    /** When the next row that failed is to be tried again. */
    Optional<Instant> nextAttempt(String consumer) {
        return db.sql(
                        "SELECT MIN(next_at) FROM platform.inbox WHERE consumer = ? AND state = 'WAITING'")
                .param(consumer)
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, 1)))
                .single();
    }

    /**
     * Marks the row as handled, in the handler's transaction; false if it no longer waits or
     * another instance handles it.
     */
    boolean take(InboxRow row, Instant now) {
        var waiting =
                db.sql(
                                """
                                SELECT seq FROM platform.inbox WHERE seq = ? AND state = 'WAITING' FOR UPDATE SKIP LOCKED
                                """)
                        .param(row.seq())
                        .query(Long.class)
                        .optional();
        if (waiting.isEmpty()) {
            return false;
        }
        db.sql("DELETE FROM platform.inbox WHERE seq = ?").param(row.seq()).update();
        db.sql(
                        "INSERT INTO platform.inbox_handled (event_id, consumer, handled_at) VALUES (?, ?, ?)")
                .params(row.eventId().toString(), row.consumer(), Sql.time(now))
                .update();
        return true;
    }

    void retry(InboxRow row, Instant failingSince, Instant next, Throwable failure) {
        db.sql(
                        """
                        UPDATE platform.inbox SET attempts = attempts + 1, failing_since = ?, next_at = ?, last_error = ?
                        WHERE seq = ?
                        """)
                .params(Sql.time(failingSince), Sql.time(next), Sql.error(failure), row.seq())
                .update();
    }

    void park(InboxRow row, Throwable failure) {
        db.sql(
                        """
                        UPDATE platform.inbox SET state = 'PARKED', attempts = attempts + 1, next_at = NULL, last_error = ?
                        WHERE seq = ?
                        """)
                .params(Sql.error(failure), row.seq())
                .update();
    }

    /** Lets a parked row be tried again, in its old place. */
    void replay(String consumer, UUID eventId) {
        var replayed =
                db.sql(
                                """
                                UPDATE platform.inbox SET state = 'WAITING', attempts = 0, failing_since = NULL, next_at = NULL
                                WHERE consumer = ? AND event_id = ? AND state = 'PARKED'
                                """)
                        .params(consumer, eventId.toString())
                        .update();
        if (replayed == 0) {
            throw Refused.of("unknown-parked-event", "该消费者没有这条搁置的事件").field("eventId");
        }
        arrived(consumer).giveAfterCommit();
    }
}
