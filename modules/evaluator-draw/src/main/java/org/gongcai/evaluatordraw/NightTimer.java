package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SnapshotKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every midnight, and at a start that comes after a missed one, the state of each pool is put on
 * record under a key that no draw uses: who was in it cannot be changed afterwards.
 */
@Component
class NightTimer implements TimerHandler {

    private static final Logger log = LoggerFactory.getLogger(NightTimer.class);
    private static final UUID ALL = UUID.fromString("00000000-0000-4000-8000-0000000000f0");

    private final NightlySnapshots nights;
    private final Draws draws;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final DrawVault vault;
    private final Timers timers;
    private final Outbox outbox;
    private final LegalClock clock;

    NightTimer(
            NightlySnapshots nights,
            Draws draws,
            SealedRecords secrets,
            PoolRosters pools,
            DrawVault vault,
            Timers timers,
            Outbox outbox,
            LegalClock clock) {
        this.nights = nights;
        this.draws = draws;
        this.secrets = secrets;
        this.pools = pools;
        this.vault = vault;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "evaluator-draw.night";
    }

    /** A pool that has been recorded today already is passed over. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timers.schedule(kind(), ALL, LegalTime.startOf(clock.today()));
    }

    @Override
    public void due(UUID all, Instant due) {
        var today = clock.today();
        pools.drawable(today).forEach(pool -> keep(pool, today));
        timers.schedule(kind(), ALL, LegalTime.startOf(today.plusDays(1)));
    }

    private void keep(UUID pool, LocalDate today) {
        var night = nights.lock(pool);
        var people = pools.countingOn(pool, today);
        if (night.isOf(today) || people.isEmpty()) {
            return;
        }
        var snapshot = new Snapshot(SnapshotKey.fresh(vault.entropy()), people, Map.of(), vault);
        var kept = night.keep(told(pool, night, snapshot, today), today, clock.now());
        secrets.save(sealed(kept.eventId(), pool, snapshot, today));
        outbox.publish(kept);
        log.info("Put pool {} of {} on record", pool, today);
    }

    private PoolSnapshot told(
            UUID pool, NightlySnapshot night, Snapshot snapshot, LocalDate today) {
        long number = night.nextNumber(draws.countInPool(pool));
        var asOf = LegalTime.startOf(today).getEpochSecond();
        return PoolSnapshot.over(pool.toString(), number, snapshot.roster(), snapshot.key(), asOf);
    }

    /** The key, by which it can be shown later who was in the pool. */
    private SealedRecord sealed(UUID event, UUID pool, Snapshot snapshot, LocalDate today) {
        var day = Encodings.utf8(today.toString());
        return SealedRecord.of(event, pool, snapshot.key().secret(), day, vault);
    }
}
