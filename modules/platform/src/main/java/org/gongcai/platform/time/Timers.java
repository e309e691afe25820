package org.gongcai.platform.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to happen at a moment of legal time. A timer is a row: it is set and cancelled in the
 * caller's transaction, survives restarts, and is fired once by the {@link TimerHandler} of its
 * kind.
 */
@Component
public class Timers {

    private final JdbcClient db;
    private final Signal scheduled = new Signal();

    Timers(JdbcClient db) {
        this.db = db;
    }

    /** Sets the timer; one of the same kind and subject that has not fired is moved. */
    @Transactional
    public void schedule(String kind, UUID subject, Instant due) {
        var moved =
                db.sql(
                                """
                                UPDATE platform.timer SET due = ?, attempts = 0, next_at = NULL, last_error = NULL
                                WHERE kind = ? AND subject = ?
                                """)
                        .params(Sql.time(due), kind, subject.toString())
                        .update();
        if (moved == 0) {
            db.sql("INSERT INTO platform.timer (due, kind, subject, attempts) VALUES (?, ?, ?, 0)")
                    .params(Sql.time(due), kind, subject.toString())
                    .update();
        }
        scheduled.giveAfterCommit();
    }

    /** Removes the timer if it has not fired. */
    @Transactional
    public void cancel(String kind, UUID subject) {
        db.sql("DELETE FROM platform.timer WHERE kind = ? AND subject = ?")
                .params(kind, subject.toString())
                .update();
    }

    Signal scheduled() {
        return scheduled;
    }

    /** When the next timer of these kinds is due, whether it has failed before or not. */
    Optional<Instant> nextDue(Collection<String> kinds) {
        return kinds.isEmpty()
                ? Optional.empty()
                : db.sql("SELECT MIN(due) FROM platform.timer WHERE kind IN (:kinds)")
                        .param("kinds", kinds)
                        .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, 1)))
                        .single();
    }

    /** When the next timer after that moment is due. */
    Optional<Instant> nextDueAfter(Collection<String> kinds, Instant moment) {
        return kinds.isEmpty()
                ? Optional.empty()
                : db.sql(
                                "SELECT MIN(due) FROM platform.timer WHERE kind IN (:kinds) AND due > :moment")
                        .param("kinds", kinds)
                        .param("moment", Sql.time(moment))
                        .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, 1)))
                        .single();
    }

    /** How many timers should have fired by that moment. */
    public long countDue(Instant legal) {
        return db.sql("SELECT COUNT(*) FROM platform.timer WHERE due <= ?")
                .param(Sql.time(legal))
                .query(Long.class)
                .single();
    }

    /** The first timer that is due and does not rest after a failure. */
    Optional<Timer> first(Collection<String> kinds, Instant legal, Instant system) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return db.sql(
                        """
                        SELECT seq, kind, subject, due, attempts FROM platform.timer
                        WHERE kind IN (:kinds) AND due <= :legal AND (next_at IS NULL OR next_at <= :system)
                        ORDER BY due, seq FETCH FIRST 1 ROWS ONLY
                        """)
                .param("kinds", kinds)
                .param("legal", Sql.time(legal))
                .param("system", Sql.time(system))
                .query((row, number) ->
                        new Timer(
                                row.getLong(1),
                                row.getString(2),
                                UUID.fromString(row.getString(3)),
                                Sql.instant(row, 4),
                                row.getInt(5)))
                .optional();
    }

    /** Removes the timer, in the handler's transaction; false if it was moved or is being fired. */
    boolean take(Timer timer) {
        var locked =
                db.sql(
                                "SELECT seq FROM platform.timer WHERE seq = ? AND due = ? FOR UPDATE SKIP LOCKED")
                        .params(timer.seq(), Sql.time(timer.due()))
                        .query((row, number) -> row.getLong(1))
                        .list();
        return !locked.isEmpty()
                && db.sql("DELETE FROM platform.timer WHERE seq = ?").param(timer.seq()).update()
                        == 1;
    }

    void retry(Timer timer, Instant next, Throwable failure) {
        db.sql(
                        "UPDATE platform.timer SET attempts = attempts + 1, next_at = ?, last_error = ? WHERE seq = ?")
                .params(Sql.time(next), Sql.error(failure), timer.seq())
                .update();
    }
}
