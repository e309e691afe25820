package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotKept;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.trust.draw.PoolSnapshot;
import org.jspecify.annotations.Nullable;

/** The last night in which a pool's state was put on record. Its id is the pool's. */
@Entity
@Table(schema = "evaluator_draw", name = "nightly_snapshot")
class NightlySnapshot extends Aggregate {

    private int taken;
    private @Nullable LocalDate lastDay;

    protected NightlySnapshot() {}

    NightlySnapshot(UUID pool) {
        super(pool);
    }

    boolean isOf(LocalDate day) {
        return day.equals(lastDay);
    }

    PoolSnapshotKept keep(PoolSnapshot snapshot, LocalDate day, Instant now) {
        taken++;
        lastDay = day;
        var statement =
                Statement.ofSystem(PoolSnapshot.TYPE, subject(snapshot), snapshot.json().text());
        return new PoolSnapshotKept(next(now), statement);
    }

    /** Short enough for people to read out; the whole id stands in the snapshot. */
    private static String subject(PoolSnapshot snapshot) {
        return "pool/" + snapshot.poolId().substring(0, 8);
    }

    /**
     * Of the next snapshot of this pool, for a night or for a draw.
     *
     * @param drawn how many were taken for draws
     */
    long nextNumber(long drawn) {
        return drawn + taken + 1;
    }
}
