package org.gongcai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gongcai.platform.Signal;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/**
 * The time by which the law counts. It never goes backwards. Where it is movable it starts where
 * the settings say, can be moved forward, and stands still while the program is off; elsewhere it
 * is the system's time.
 */
@Component
public class LegalClock {

    private final Clock system = Clock.systemUTC();
    private final ClockRecord record;
    private final boolean movable;
    private final Signal moveWanted = new Signal();
    private volatile ClockReading reading;
    private volatile Optional<Instant> movingTo = Optional.empty();

    LegalClock(ClockRecord record, ClockSettings settings) {
        this.record = record;
        this.movable = settings.movable();
        reading = new ClockReading(record.resume(settings, system.instant()), system.instant());
    }

    /** Now, in whole microseconds, as databases keep them. */
    public Instant now() {
        var now = system.instant();
        return (movable ? reading.at(now) : now).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LegalTime.dateOf(now());
    }

    public boolean movable() {
        return movable;
    }

    /** Where a move under way will end. */
    public Optional<Instant> movingTo() {
        return movingTo;
    }

    /**
     * Lets the clock go forward to that moment and returns at once. On its way it stops at every
     * timer until all that follows from it is done. A move under way is only ever extended.
     */
    public synchronized void moveTo(Instant moment) {
        if (!movable) {
            throw Refused.of("clock-not-movable", "法定时钟按真实时间运行，不能拨动")
                    .remedy("只有演示和培训环境可以拨动时钟（gongcai.clock.movable）");
        }
        if (moment.isBefore(now())) {
            throw Refused.of("clock-backwards", "法定时钟只能向前拨").field("to").remedy("请选择晚于当前法定时间的时刻");
        }
        if (movingTo.filter(target -> target.isAfter(moment)).isEmpty()) {
            movingTo = Optional.of(moment);
        }
        moveWanted.give();
    }

    Signal moveWanted() {
        return moveWanted;
    }

    /** Jumps to that moment, unless it has passed. */
    synchronized void jump(Instant moment) {
        if (moment.isAfter(now())) {
            var next = new ClockReading(moment, system.instant());
            record.reach(next.ceiling());
            reading = next;
        }
    }

    /** Ends the move, unless it was extended meanwhile. */
    synchronized void arrived(Instant target) {
        if (movingTo.filter(target::equals).isPresent()) {
            movingTo = Optional.empty();
        }
    }

    /** Promises the next seconds to the database, so that a restart never shows an earlier time. */
    synchronized void keep() {
        var next = reading.extended(system.instant());
        record.reach(next.ceiling());
        reading = next;
    }

    synchronized void stop() {
        record.reach(now());
    }
}
