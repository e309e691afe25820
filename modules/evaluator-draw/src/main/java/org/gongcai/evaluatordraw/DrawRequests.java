package org.gongcai.evaluatordraw;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PoolRosters.PoolTerms;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CommitteeComposition;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.rules.WorkingDays;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Exclusion;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SeatGroup;
import org.gongcai.trust.draw.SnapshotKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchaser or agency ask for a draw, and for its repeat after a void. */
@Service
@PreAuthorize("hasAnyRole('purchaser', 'agency')")
class DrawRequests {

    private static final Logger log = LoggerFactory.getLogger(DrawRequests.class);
    private static final int LONGEST = 24 * 60;
    private static final int LONGEST_REASON = 200;
    private static final String TIMING = "财库〔2016〕198号第十四条";
    private static final DrawSpec.Deadlines LATER = new DrawSpec.Deadlines(0, 1, 2);

    private final DrawProjects projects;
    private final Draws draws;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final Recusals recusals;
    private final Parts parts;
    private final DrawVault vault;
    private final DrawSettings settings;
    private final Outbox outbox;
    private final LegalClock clock;

    DrawRequests(
            DrawProjects projects,
            Draws draws,
            SealedRecords secrets,
            PoolRosters pools,
            Recusals recusals,
            Parts parts,
            DrawVault vault,
            DrawSettings settings,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.draws = draws;
        this.secrets = secrets;
        this.pools = pools;
        this.recusals = recusals;
        this.parts = parts;
        this.vault = vault;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID request(NewDraw request) {
        return prepare(request, null);
    }

    /** After a void, with a fresh snapshot under the next number. */
    @Transactional
    public UUID repeat(UUID draw, String reason) {
        var voided = draws.lock(draw);
        parts.conducting(voided);
        if (voided.isRunning() || voided.voidReason().isEmpty()) {
            throw Refused.of("wrong-state", "只有作废的抽取可以重新抽取").remedy("请刷新页面查看目前的进度");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.of("repeat-reason", "重新抽取应说明原因，不超过 %d 字".formatted(LONGEST_REASON))
                    .field("reason")
                    .remedy("请写明作废的原因");
        }
        return prepare(secrets.get(draw).secrets(vault).repeatable(), reason);
    }

    private UUID prepare(NewDraw request, @Nullable String repeatReason) {
        var project = projects.get(request.project());
        var tender = project.tender();
        parts.conducting(tender);
        check(request, tender);
        checkTiming(tender, LegalTime.dateOf(project.evaluation().start()));
        int attempt = nextAttempt(request.project());
        var terms = pools.terms(request.pool(), tender.region(), clock.today());
        checkPool(request.seats(), terms);
        var snapshot = snapshot(request, tender);
        var groups = snapshot.groups(request.seats(), terms.specialityNames(), settings.poolSize());
        var plan = plan(request, terms, snapshot, groups, repeatReason);
        var draw = new Draw(project.id(), tender, attempt, plan, clock.now());
        var taken = taken(request, snapshot);
        var event = draw.prepare(taken, spec(draw, tender, snapshot, groups, taken), clock.now());
        draws.saveAndFlush(draw);
        secrets.save(SealedRecord.of(draw, sealed(request, snapshot, groups), vault));
        outbox.publish(event);
        log.info("Prepared draw {}", draw.number());
        return draw.id();
    }

    private static void check(NewDraw request, Tender tender) {
        var codes = new HashSet<String>();
        int seats = 0;
        for (var seat : request.seats()) {
            if (seat.seats() < 1 || !codes.add(seat.speciality())) {
                throw Refused.of("seats-per-speciality", "每个专业只列一行，席位至少 1 个")
                        .field("seats")
                        .remedy("请合并相同专业的席位，删去没有席位的专业");
            }
            seats += seat.seats();
        }
        checkComposition(tender, request.total(), seats, request.purchaserSeats());
        if (request.commitMinutes() < 1 || request.commitMinutes() > LONGEST) {
            throw Refused.of("commit-minutes", "承诺和揭示的时间应为 1 至 %d 分钟".formatted(LONGEST))
                    .field("commitMinutes");
        }
    }

    static void checkComposition(Tender tender, int total, int experts, int purchaserSeats) {
        new CommitteeComposition(tender.method(), tender.budget(), total, experts, purchaserSeats);
    }

    private void checkTiming(Tender tender, LocalDate evaluation) {
        if (isExempt(tender.method())) {
            return;
        }
        var earliest = WorkingDays.official().back(evaluation, settings.workingDays()).effective();
        if (clock.today().isBefore(earliest)) {
            throw Refused.of(
                            "draw-too-early",
                            "评审于 %s 进行，抽取评审专家最早为评审前 %d 个工作日，即 %s"
                                    .formatted(evaluation, settings.workingDays(), earliest))
                    .field("project")
                    .remedy("请于 %s 或之后抽取".formatted(earliest))
                    .source(TIMING);
        }
    }

    private static boolean isExempt(ProcurementMethod method) {
        return method == ProcurementMethod.COMPETITIVE_NEGOTIATION
                || method == ProcurementMethod.COMPETITIVE_CONSULTATION;
    }

    /** Refuses while a draw of the project is under way. */
    private int nextAttempt(UUID project) {
        return nextAttempt(draws.findByProject(project));
    }

    static int nextAttempt(List<Draw> earlier) {
        earlier.stream()
                .filter(draw -> draw.voidReason().isEmpty())
                .findFirst()
                .ifPresent(running -> {
                    throw Refused.of("draw-running", "本项目已有抽取 %s".formatted(running.number()))
                            .field("project")
                            .remedy("抽取作废后才可以重新抽取");
                });
        return earlier.size() + 1;
    }

    private static void checkPool(List<SeatRequest> seats, PoolTerms terms) {
        if (terms.source() == PoolSource.EXTERNAL) {
            throw Refused.of("pool-external", "“%s”的抽取在别处进行，本平台不能抽取".formatted(terms.name()))
                    .field("pool")
                    .remedy("请登记抽取记录");
        }
        for (var seat : seats) {
            if (!terms.specialityNames().containsKey(seat.speciality())) {
                throw Refused.of(
                                "speciality-not-in-pool",
                                "“%s”没有专业 %s".formatted(terms.name(), seat.speciality()))
                        .field("seats")
                        .remedy("请从该专家库的专业中选择");
            }
        }
    }

    private Snapshot snapshot(NewDraw request, Tender tender) {
        var today = clock.today();
        var people = pools.countingOn(request.pool(), today);
        var specialities =
                request.seats().stream().map(SeatRequest::speciality).collect(Collectors.toSet());
        // Whoever is in no group cannot be drawn, and needs no reason.
        var candidates =
                people.stream().filter(each -> specialities.contains(each.primary())).toList();
        var reasons = recusals.of(tender, request.recusals(), candidates, today);
        return new Snapshot(SnapshotKey.fresh(vault.entropy()), people, reasons, vault);
    }

    private DrawPlan plan(
            NewDraw request,
            PoolTerms terms,
            Snapshot snapshot,
            List<SeatGroup> groups,
            @Nullable String repeatReason) {
        return new DrawPlan(
                terms.id(),
                terms.name(),
                terms.source(),
                request.total(),
                request.purchaserSeats(),
                Snapshot.told(groups, terms.specialityNames()),
                snapshot.exclusions().size(),
                request.commitMinutes(),
                repeatReason);
    }

    private PoolSnapshot taken(NewDraw request, Snapshot snapshot) {
        return PoolSnapshot.over(
                request.pool().toString(),
                draws.countInPool(request.pool()) + 1,
                snapshot.roster(),
                snapshot.key(),
                LegalTime.startOf(clock.today()).getEpochSecond());
    }

    private static DrawSpec spec(
            Draw draw,
            Tender tender,
            Snapshot snapshot,
            List<SeatGroup> groups,
            PoolSnapshot taken) {
        return new DrawSpec(
                draw.number(),
                new DrawSpec.Pool(0, taken.root(), taken.n(), taken.kc()),
                new PanelSize(draw.terms().drawnSeats(), draw.terms().purchaserSeats()),
                groups,
                snapshot.excludedIds(),
                Exclusion.tree(snapshot.exclusions()).root(),
                true,
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
