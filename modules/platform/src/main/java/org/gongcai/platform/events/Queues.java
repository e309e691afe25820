package org.gongcai.platform.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.OperationsApi.Inbox;
import org.gongcai.contracts.OperationsApi.ParkedEvent;
import org.gongcai.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits, and what was parked. */
@Component
public class Queues {

    private final JdbcClient db;
    private final Subscriptions subscriptions;
    private final org.gongcai.platform.events.Inbox inbox;

    Queues(JdbcClient db, Subscriptions subscriptions, org.gongcai.platform.events.Inbox inbox) {
        this.db = db;
        this.subscriptions = subscriptions;
        this.inbox = inbox;
    }

    /** Nothing is on its way. What waits behind a parked event stays, and does not count. */
    public boolean idle() {
        // The outbox first: its rows move to the inboxes, never back.
        return outbox() == 0
                && count(
                                """
                                SELECT COUNT(*) FROM platform.inbox i WHERE NOT EXISTS (SELECT 1 FROM platform.inbox p
                                  WHERE p.consumer = i.consumer AND p.owner = i.owner AND p.subject = i.subject
                                    AND p.seq <= i.seq AND p.state = 'PARKED')
                                """)
                        == 0;
    }

    public long outbox() {
        return count("SELECT COUNT(*) FROM platform.outbox");
    }

    public Optional<Instant> oldestInOutbox() {
        return db.sql("SELECT MIN(recorded_at) FROM platform.outbox")
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, 1)))
                .single();
    }

    public long parkedCount() {
        return count("SELECT COUNT(*) FROM platform.inbox WHERE state = 'PARKED'");
    }

    public List<Inbox> inboxes() {
        return subscriptions.consumers().stream().map(this::inbox).toList();
    }

    private Inbox inbox(String consumer) {
        return new Inbox(consumer, count(consumer, "WAITING"), count(consumer, "PARKED"));
    }

    public List<ParkedEvent> parked() {
        return db.sql(
                        """
                        SELECT consumer, event_id, type, subject, sequence_no, recorded_at, attempts, last_error
                        FROM platform.inbox WHERE state = 'PARKED' ORDER BY seq
                        """)
                .query((row, number) ->
                        new ParkedEvent(
                                row.getString(1),
                                UUID.fromString(row.getString(2)),
                                row.getString(3),
                                UUID.fromString(row.getString(4)),
                                row.getLong(5),
                                Sql.instant(row, 6),
                                row.getInt(7),
                                row.getString(8)))
                .list();
    }

    /** Lets a parked event be tried again, in its old place. */
    public void replay(String consumer, UUID eventId) {
        inbox.replay(consumer, eventId);
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private long count(String consumer, String state) {
        return db.sql("SELECT COUNT(*) FROM platform.inbox WHERE consumer = ? AND state = ?")
                .params(consumer, state)
                .query(Long.class)
                .single();
    }
}
