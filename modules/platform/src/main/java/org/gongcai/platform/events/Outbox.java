package org.gongcai.platform.events;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.Event;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a service puts the events its aggregates return, in the transaction that stores the
 * aggregate: both are committed or neither. Delivery follows within milliseconds of the commit.
 */
@Component
public class Outbox {

    static final int PARTS = 8;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final EventCatalogue catalogue;
    private final Signal published = new Signal();

    Outbox(JdbcClient db, JdbcTemplate template, EventCatalogue catalogue) {
        this.db = db;
        this.template = template;
        this.catalogue = catalogue;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Event event) {
        var owner = catalogue.ownerOf(event);
        db.sql(
                        """
                        INSERT INTO platform.outbox (part, event_id, type, owner, subject, sequence_no, payload, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        part(owner, event.subject()),
                        event.eventId().toString(),
                        catalogue.nameOf(event),
                        owner,
                        event.subject().toString(),
                        event.sequence(),
                        catalogue.write(event),
                        Sql.time(Clock.systemUTC().instant()))
                .update();
        published.giveAfterCommit();
    }

    private static int part(String owner, UUID subject) {
        return Math.floorMod(31 * owner.hashCode() + subject.hashCode(), PARTS);
    }

    Signal published() {
        return published;
    }

    List<Integer> waitingParts() {
        return db.sql("SELECT DISTINCT part FROM platform.outbox")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Locks the part until the end of the transaction; false if another instance relays it. */
    boolean lock(int part) {
        return db.sql("SELECT part FROM platform.outbox_part WHERE part = ? FOR UPDATE SKIP LOCKED")
                .param(part)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<OutboxRow> oldest(int part, int limit) {
        return db.sql(
                        """
                        SELECT seq, event_id, type, owner, subject, sequence_no, payload, recorded_at
                        FROM platform.outbox WHERE part = ? ORDER BY seq FETCH FIRST %d ROWS ONLY
                        """
                                .formatted(limit))
                .param(part)
                .query((row, number) ->
                        new OutboxRow(
                                row.getLong(1),
                                UUID.fromString(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                UUID.fromString(row.getString(5)),
                                row.getLong(6),
                                row.getString(7),
                                Sql.instant(row, 8)))
                .list();
    }

    void remove(List<OutboxRow> rows) {
        template.batchUpdate(
                "DELETE FROM platform.outbox WHERE seq = ?",
                rows.stream().map(row -> new Object[] {row.seq()}).toList());
    }
}
