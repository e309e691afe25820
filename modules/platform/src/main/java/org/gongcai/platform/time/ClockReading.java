package org.gongcai.platform.time;

import java.time.Duration;
import java.time.Instant;

/**
 * How a movable clock derives legal time from the system's.
 *
 * @param ceiling no later time is shown, as no later one is known to the database
 */
record ClockReading(Duration offset, Instant ceiling) {

    static final Duration AHEAD = Duration.ofSeconds(10);

    ClockReading(Instant legal, Instant system) {
        this(Duration.between(system, legal), legal.plus(AHEAD));
    }

    Instant at(Instant system) {
        var legal = system.plus(offset);
        return legal.isAfter(ceiling) ? ceiling : legal;
    }

    /** Goes on from what it shows at this moment of the system's clock. */
    ClockReading extended(Instant system) {
        return new ClockReading(at(system), system);
    }
}
