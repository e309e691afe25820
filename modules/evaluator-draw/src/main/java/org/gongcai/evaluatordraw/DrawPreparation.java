package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.DrawPlan.Again;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PoolRosters.PoolTerms;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Exclusion;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SeatGroup;
import org.gongcai.trust.draw.SnapshotKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the snapshot of a draw and lays out its specification, within the caller's transaction. */
@Component
class DrawPreparation {

    // The timetable sets them when the specification is signed.
    private static final DrawSpec.Deadlines LATER = new DrawSpec.Deadlines(0, 1, 2);

    private final Draws draws;
    private final NightlySnapshots nights;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final Recusals recusals;
    private final SeatHolders holders;
    private final DrawVault vault;
    private final DrawSettings settings;
    private final Outbox outbox;
    private final LegalClock clock;

    DrawPreparation(
            Draws draws,
            NightlySnapshots nights,
            SealedRecords secrets,
            PoolRosters pools,
            Recusals recusals,
            SeatHolders holders,
            DrawVault vault,
            DrawSettings settings,
            Outbox outbox,
            LegalClock clock) {
        this.draws = draws;
        this.nights = nights;
        this.secrets = secrets;
        this.pools = pools;
        this.recusals = recusals;
        this.holders = holders;
        this.vault = vault;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param committee the draw whose missing seats are to be filled; absent where a whole
     *     committee is
     */
    record Wanted(
            NewDraw request,
            Tender tender,
            int attempt,
            @Nullable Draw committee,
            @Nullable Again again) {}

    /** As typed now: a recusal that names nobody of the pool is a slip. */
    Draw prepareTyped(Wanted wanted) {
        var request = wanted.request();
        checkPool(request.seats(), terms(request, wanted.tender()));
        var today = clock.today();
        var people = pools.countingOn(request.pool(), today);
        Recusals.refuseUnknown(request.recusals(), people, today);
        return prepare(wanted);
    }

    /** Whether the pool still holds, and has people enough, for a draw as it was. */
    boolean isRepeatable(Wanted before) {
        var request = before.request();
        var today = clock.today();
        if (!pools.drawable(today).contains(request.pool())) {
            return false;
        }
        try {
            snapshot(before).groups(request.seats(), Map.of(), settings.poolSize());
            return true;
        } catch (Refused tooFew) {
            return false;
        }
    }

    /** What was recused in a draw from one pool, as it reads in another. */
    List<Recusal> carried(List<Recusal> given, UUID from, UUID to) {
        var today = clock.today();
        return from.equals(to)
                ? given
                : Recusals.carried(
                        given, pools.countingOn(from, today), pools.countingOn(to, today));
    }

    /** Recusals count as they stand, even if who they name has left the pool. */
    Draw prepare(Wanted wanted) {
        var request = wanted.request();
        var terms = terms(request, wanted.tender());
        checkPool(request.seats(), terms);
        var snapshot = snapshot(wanted);
        var groups = snapshot.groups(request.seats(), terms.specialityNames(), settings.poolSize());
        var draw = new Draw(tender(wanted), plan(wanted, terms, snapshot, groups), clock.now());
        var taken = taken(request, snapshot);
        var spec = spec(draw, wanted.tender(), snapshot, groups, taken);
        var event = draw.prepare(taken, spec, clock.now());
        draws.saveAndFlush(draw);
        secrets.save(SealedRecord.of(draw, sealed(request, snapshot, groups), vault));
        outbox.publish(event);
        return draw;
    }

    private PoolTerms terms(NewDraw request, Tender tender) {
        var regime = tender.method().regime();
        return pools.terms(request.pool(), regime, tender.region(), clock.today());
    }

    private static DrawTender tender(Wanted wanted) {
        var committee = wanted.committee();
        return new DrawTender(
                wanted.request().project(),
                wanted.tender(),
                wanted.attempt(),
                committee == null ? null : committee.id(),
                Caller.current().person());
    }

    private static void checkPool(List<SeatRequest> seats, PoolTerms terms) {
        if (terms.source() == PoolSource.EXTERNAL) {
            throw Refused.of("pool-external", "“%s”的抽取在别处进行，本平台不能抽取".formatted(terms.name()))
                    .field("pool")
                    .remedy("请登记抽取记录")
                    .value("pool", terms.name());
        }
        for (var seat : seats) {
            if (!terms.specialityNames().containsKey(seat.speciality())) {
                throw Refused.of(
                                "speciality-not-in-pool",
                                "“%s”没有专业 %s".formatted(terms.name(), seat.speciality()))
                        .field("seats")
                        .remedy("请从该专家库的专业中选择")
                        .value("pool", terms.name())
                        .value("speciality", seat.speciality());
            }
        }
    }

    private Snapshot snapshot(Wanted wanted) {
        var request = wanted.request();
        var today = clock.today();
        var people = pools.countingOn(request.pool(), today);
        var specialities =
                request.seats().stream().map(SeatRequest::speciality).collect(Collectors.toSet());
        // Whoever is in no group cannot be drawn, and needs no reason.
        var candidates =
                people.stream().filter(each -> specialities.contains(each.primary())).toList();
        var reasons =
                recusals.of(
                        wanted.tender(),
                        request.recusals(),
                        before(wanted.committee()),
                        request.pool(),
                        candidates,
                        today);
        return new Snapshot(SnapshotKey.fresh(vault.entropy()), people, reasons, vault);
    }

    private Recusals.Before before(@Nullable Draw committee) {
        return Recusals.Before.of(
                committee == null ? List.of() : holders.asked(committee.id()),
                each -> draws.get(each.draw()).terms().pool(),
                vault);
    }

    private DrawPlan plan(
            Wanted wanted, PoolTerms terms, Snapshot snapshot, List<SeatGroup> groups) {
        var request = wanted.request();
        return new DrawPlan(
                terms.id(),
                terms.name(),
                terms.source(),
                request.total(),
                request.purchaserSeats(),
                Snapshot.told(groups, terms.specialityNames()),
                snapshot.exclusions().size(),
                new Timetable(request.commitMinutes(), settings.beaconSeconds(request.beacon())),
                wanted.again());
    }

    private PoolSnapshot taken(NewDraw request, Snapshot snapshot) {
        return PoolSnapshot.over(
                request.pool().toString(),
                number(request.pool()),
                snapshot.roster(),
                snapshot.key(),
                LegalTime.startOf(clock.today()).getEpochSecond());
    }

    private long number(UUID pool) {
        var night = nights.lock(pool);
        return night.nextNumber(draws.countInPool(pool));
    }

    private static DrawSpec spec(
            Draw draw,
            Tender tender,
            Snapshot snapshot,
            List<SeatGroup> groups,
            PoolSnapshot taken) {
        var terms = draw.terms();
        return new DrawSpec(
                draw.number(),
                new DrawSpec.Pool(0, taken.root(), taken.n(), taken.kc()),
                new PanelSize(terms.total() - terms.purchaserSeats(), terms.purchaserSeats()),
                groups,
                snapshot.excludedIds(),
                Exclusion.tree(snapshot.exclusions()).root(),
                true,
                new Beacon.None(),
                LATER,
                Parts.roles(tender));
    }

    private DrawSecrets sealed(NewDraw request, Snapshot snapshot, List<SeatGroup> groups) {
        return new DrawSecrets(
                snapshot.key().secret().hex(),
                snapshot.eligible(groups),
                snapshot.excluded(),
                vault.random("nonce").hex(),
                vault.random("result").hex(),
                request,
                List.of());
    }
}
