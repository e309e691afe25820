package org.gongcai.evaluatordraw;

import java.time.Instant;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawSpec;
import org.jspecify.annotations.Nullable;

/**
 * How long the roles have to commit, and again to reveal, and when the beacon comes after them.
 *
 * @param beaconSeconds from the end of the reveals to the beacon; absent: no beacon is waited for
 */
record Timetable(int minutes, @Nullable Integer beaconSeconds) {

    /** Of a draw made elsewhere. */
    static final Timetable NONE = new Timetable(0, null);

    private static final int SECONDS = 60;
    private static final DrawSpec.Deadlines UNKNOWN = new DrawSpec.Deadlines(0, 1, 2);

    /** Without the snapshot's place in the log and the deadlines, which come last. */
    static DrawSpec untimed(DrawSpec spec) {
        return at(spec, 0, new Beacon.None(), UNKNOWN);
    }

    /** The end of the time to commit that begins now; whole minutes. */
    long commitBy(Instant now) {
        return Math.ceilDiv(now.getEpochSecond(), (long) SECONDS) * SECONDS + given();
    }

    DrawSpec timed(DrawSpec spec, long index, long commitBy) {
        long revealBy = commitBy + given();
        long beaconAt = revealBy + (beaconSeconds == null ? SECONDS : beaconSeconds);
        var beacon = beaconSeconds == null ? new Beacon.None() : Beacon.DrandQuicknet.at(beaconAt);
        return at(spec, index, beacon, new DrawSpec.Deadlines(commitBy, revealBy, beaconAt));
    }

    /** Whether half of the time to commit is left, and not more than all of it. */
    boolean leavesTime(long commitBy, Instant now) {
        long left = commitBy - now.getEpochSecond();
        return left >= given() / 2 && left <= given() + SECONDS;
    }

    private long given() {
        return (long) minutes * SECONDS;
    }

    private static DrawSpec at(
            DrawSpec spec, long index, Beacon beacon, DrawSpec.Deadlines deadlines) {
        var pool = spec.pool();
        return new DrawSpec(
                spec.draw(),
                new DrawSpec.Pool(index, pool.root(), pool.n(), pool.kc()),
                spec.panel(),
                spec.groups(),
                spec.excluded(),
                spec.exclReasonsRoot(),
                spec.onePerEmployer(),
                beacon,
                deadlines,
                spec.roles());
    }
}
