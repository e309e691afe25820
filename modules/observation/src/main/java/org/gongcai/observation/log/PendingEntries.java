package org.gongcai.observation.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts that wait for an index, in the order in which they arrived. */
@Component
class PendingEntries {

    /** One fact; {@code seq} is its place in the queue. */
    record Entry(long seq, UUID eventId, Statement statement, Instant occurredAt) {}

    private final JdbcClient db;
    // Not the application's mapper: what is stored must not change with its settings.
    private final JsonMapper json = JsonMapper.builder().build();
    private final Signal arrived = new Signal();

    PendingEntries(JdbcClient db) {
        this.db = db;
    }

    void add(UUID eventId, Statement statement, Instant occurredAt) {
        db.sql(
                        "INSERT INTO observation.log_pending (event_id, statement, occurred_at) VALUES (?, ?, ?)")
                .params(
                        eventId.toString(),
                        json.writeValueAsString(statement),
                        Sql.time(occurredAt))
                .update();
        arrived.giveAfterCommit();
    }

    boolean has(UUID eventId) {
        return db.sql("SELECT COUNT(*) FROM observation.log_pending WHERE event_id = ?")
                        .param(eventId.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Signal arrived() {
        return arrived;
    }

    List<Entry> oldest(int limit) {
        return db.sql(
                        """
                        SELECT seq, event_id, statement, occurred_at FROM observation.log_pending
                        ORDER BY seq FETCH FIRST %d ROWS ONLY
                        """
                                .formatted(limit))
                .query((row, number) ->
                        new Entry(
                                row.getLong(1),
                                UUID.fromString(row.getString(2)),
                                json.readValue(row.getString(3), Statement.class),
                                Sql.instant(row, 4)))
                .list();
    }

    /** At most a thousand at once, which is what Oracle takes in a list. */
    void remove(List<Entry> entries) {
        db.sql("DELETE FROM observation.log_pending WHERE seq IN (:seqs)")
                .param("seqs", entries.stream().map(Entry::seq).toList())
                .update();
    }

    boolean isEmpty() {
        return db.sql("SELECT seq FROM observation.log_pending FETCH FIRST 1 ROWS ONLY")
                .query((row, number) -> row.getLong(1))
                .list()
                .isEmpty();
    }

    /** Keeps what could not become a leaf, for people to look at. */
    void reject(Entry entry, Throwable reason, Instant now) {
        db.sql(
                        """
                        INSERT INTO observation.log_rejected (event_id, statement, reason, rejected_at)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        entry.eventId().toString(),
                        json.writeValueAsString(entry.statement()),
                        Sql.error(reason),
                        Sql.time(now))
                .update();
    }

    long rejected() {
        return db.sql("SELECT COUNT(*) FROM observation.log_rejected").query(Long.class).single();
    }
}
