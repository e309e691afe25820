package org.gongcai.platform.time;

import java.time.Instant;
import java.util.Optional;
import org.gongcai.platform.RefusedStart;
import org.gongcai.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database knows of the legal clock. */
@Component
class ClockRecord {

    private record Stored(boolean movable, Instant reachedAt) {}

    private final JdbcClient db;
    private final TransactionTemplate own;

    ClockRecord(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Where legal time goes on; records it with what the clock promises ahead. */
    Instant resume(ClockSettings settings, Instant system) {
        var stored = stored();
        var legal = settings.movable() ? movable(settings, system, stored) : real(system, stored);
        var reached = settings.movable() ? legal.plus(ClockReading.AHEAD) : legal;
        own.executeWithoutResult(status -> write(stored.isPresent(), settings.movable(), reached));
        return legal;
    }

    private static Instant movable(
            ClockSettings settings, Instant system, Optional<Stored> stored) {
        if (stored.isEmpty()) {
            return settings.start() == null ? system : settings.start();
        }
        return stored.filter(Stored::movable).map(Stored::reachedAt).orElse(system);
    }

    private static Instant real(Instant system, Optional<Stored> stored) {
        stored.filter(Stored::movable)
                .map(Stored::reachedAt)
                .filter(reached -> reached.isAfter(system))
                .ifPresent(ClockRecord::refuse);
        return system;
    }

    private static void refuse(Instant reached) {
        throw new RefusedStart(
                "The legal clock of this database was moved to %s, which lies in the future; real time would take it backwards. 本数据库的法定时钟已被拨到未来。"
                        .formatted(reached),
                "Use another database (gongcai.data or spring.datasource.url), or set gongcai.clock.movable=true for a demo. 请更换数据库，或在演示环境中设置 gongcai.clock.movable=true。");
    }

    private Optional<Stored> stored() {
        return db.sql("SELECT movable, reached_at FROM platform.legal_clock WHERE id = 1")
                .query((row, number) ->
                        new Stored("Y".equals(row.getString(1)), Sql.instant(row, 2)))
                .optional();
    }

    private void write(boolean exists, boolean movable, Instant reached) {
        var sql =
                exists
                        ? "UPDATE platform.legal_clock SET movable = ?, reached_at = ? WHERE id = 1"
                        : "INSERT INTO platform.legal_clock (movable, reached_at, id) VALUES (?, ?, 1)";
        db.sql(sql).params(movable ? "Y" : "N", Sql.time(reached)).update();
    }

    void reach(Instant moment) {
        own.executeWithoutResult(status ->
                db.sql("UPDATE platform.legal_clock SET reached_at = ? WHERE id = 1")
                        .param(Sql.time(moment))
                        .update());
    }
}
