package org.gongcai.evaluatordraw;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconKind;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.Redraw;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawApi.Supplement;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.DrawPlan.Again;
import org.gongcai.evaluatordraw.DrawPreparation.Wanted;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CommitteeComposition;
import org.gongcai.rules.DrawTiming;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purchaser or agency ask for a draw, for its repeat after a void, and for one that fills missing
 * seats; and take back what is not signed.
 */
@Service
@PreAuthorize("hasAnyRole('purchaser', 'agency')")
class DrawRequests {

    private static final Logger log = LoggerFactory.getLogger(DrawRequests.class);
    private static final int LONGEST = 24 * 60;
    private static final int LONGEST_REASON = 200;

    private final DrawProjects projects;
    private final Draws draws;
    private final SealedRecords secrets;
    private final DrawPreparation preparation;
    private final SeatHolders holders;
    private final Parts parts;
    private final DrawVault vault;
    private final DrawSettings settings;
    private final Outbox outbox;
    private final LegalClock clock;

    DrawRequests(
            DrawProjects projects,
            Draws draws,
            SealedRecords secrets,
            DrawPreparation preparation,
            SeatHolders holders,
            Parts parts,
            DrawVault vault,
            DrawSettings settings,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.draws = draws;
        this.secrets = secrets;
        this.preparation = preparation;
        this.holders = holders;
        this.parts = parts;
        this.vault = vault;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID request(NewDraw request) {
        var project = projects.get(request.project());
        parts.conducting(project.tender());
        check(request, project.tender());
        var earlier = draws.findByProject(project.id());
        int attempt = nextAttempt(earlier);
        var again = insteadOfRepeat(project, request.ground(), request.reason());
        var settled = request.with(settings.chosen(request.beacon()));
        return prepared(preparation.prepareTyped(wanted(settled, attempt, null, again)));
    }

    /**
     * A change of terms would be one more try at the lot, so a void draw is repeated as it was. If
     * its pool does not allow that any more, another person says why there is a new one.
     */
    private @Nullable Again insteadOfRepeat(
            DrawProject project, @Nullable RedrawGround ground, @Nullable String reason) {
        var last = draws.last(project.id()).filter(draw -> draw.end().reason().isPresent());
        if (last.isEmpty()) {
            return null;
        }
        var voided = last.get();
        if (!voided.end().isRepeatable() || preparation.isRepeatable(again(voided, null, null))) {
            throw Refused.of("draw-to-repeat", "抽取 %s 已作废".formatted(voided.number()))
                    .field("project")
                    .remedy("请由本单位另一人在该抽取的页面说明原因，按原条件重新抽取")
                    .value("draw", voided.number());
        }
        return secondPersonsReason(voided, ground, reason == null ? "" : reason);
    }

    private static Again secondPersonsReason(
            Draw voided, @Nullable RedrawGround ground, String reason) {
        if (ground == null) {
            throw Refused.of("redraw-ground", "重新抽取应选择原因类别")
                    .field("ground")
                    .remedy("请选择原因类别；类别和说明都会公布");
        }
        checkReason("repeat-reason", "重新抽取应说明原因", reason);
        if (voided.tender().isRequestedBy(Caller.current().person())) {
            throw Refused.of("second-person-needed", "重新抽取须由申请人以外的另一人办理")
                    .remedy("请本单位另一位经办人登录后重新抽取")
                    .source("采购单位内部控制要求")
                    .wording("draw");
        }
        return new Again(ground, reason);
    }

    private Wanted again(Draw voided, @Nullable Again why, @Nullable BeaconKind beacon) {
        var committee = voided.tender().committee().map(draws::lock).orElse(null);
        var request = secrets.get(voided.id()).secrets(vault).repeatable();
        int attempt = draws.findByProject(voided.project()).size() + 1;
        return wanted(beacon == null ? request : request.with(beacon), attempt, committee, why);
    }

    /** After a void, with a fresh snapshot under the next number. */
    @Transactional
    public UUID repeat(UUID id, Redraw redraw) {
        var voided = draws.lock(id);
        parts.conducting(voided);
        boolean isLast = draws.last(voided.project()).filter(voided::equals).isPresent();
        if (!voided.end().isRepeatable() || !isLast) {
            throw Draws.wrongState("只有最近一次作废的抽取可以重新抽取").wording("not-repeatable");
        }
        var why = secondPersonsReason(voided, redraw.ground(), redraw.reason());
        return prepared(preparation.prepare(again(voided, why, otherBeacon(voided, redraw))));
    }

    /** Where the awaited one did not come; else another one would be a change of terms. */
    private static @Nullable BeaconKind otherBeacon(Draw voided, Redraw redraw) {
        if (redraw.beacon() != null && !voided.end().isForBeacon()) {
            throw Refused.of("redraw-beacon", "只有因信标未到而作废的抽取，重新抽取时才可以改换信标")
                    .field("beacon")
                    .remedy("请按原条件重新抽取");
        }
        return redraw.beacon();
    }

    /** Before its specification is signed; the number is spent. */
    @Transactional
    public void withdraw(UUID id, String reason) {
        var draw = draws.lock(id);
        parts.conducting(draw);
        checkReason("withdraw-reason", "撤回抽取应说明原因", reason);
        outbox.publish(draw.withdraw(reason, clock.now()));
        log.info("Withdrew draw {}", draw.number());
    }

    private static void checkReason(String code, String rule, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.of(code, "%s，不超过 %d 字".formatted(rule, LONGEST_REASON))
                    .field("reason")
                    .remedy("请写明原因")
                    .value("most", LONGEST_REASON);
        }
    }

    /** For the seats of a committee that nobody of the order is left for. */
    @Transactional
    public UUID supplement(UUID id, Supplement wanted) {
        var committee = draws.lock(id);
        parts.conducting(committee);
        var earlier = draws.findByProject(committee.project());
        int missing = holders.missing(committee).size();
        if (committee.tender().committee().isPresent() || missing == 0) {
            throw Draws.wrongState("没有需要补充抽取的席位").wording("nothing-to-supplement");
        }
        earlier.stream()
                .filter(DrawActions::isBeforeCalls)
                .findFirst()
                .ifPresent(DrawRequests::running);
        int seats = checkSeats(wanted.seats());
        if (seats != missing) {
            throw Refused.of("supplement-seats", "空缺 %d 个席位，所填合计 %d 个".formatted(missing, seats))
                    .field("seats")
                    .remedy("请使各专业席位合计等于空缺的席位数")
                    .value("missing", missing)
                    .value("seats", seats);
        }
        checkMinutes(wanted.commitMinutes());
        var project = projects.get(committee.project());
        var again = insteadOfRepeat(project, wanted.ground(), wanted.reason());
        var next = wanted(request(committee, wanted), earlier.size() + 1, committee, again);
        return prepared(preparation.prepare(next));
    }

    /** With the recusals of the first draw; one made elsewhere had none of ours. */
    private NewDraw request(Draw committee, Supplement wanted) {
        var first = secrets.get(committee.id()).secrets(vault).request();
        return new NewDraw(
                committee.project(),
                wanted.pool(),
                committee.terms().total(),
                committee.terms().purchaserSeats(),
                wanted.seats(),
                first == null
                        ? List.of()
                        : preparation.carried(first.recusals(), first.pool(), wanted.pool()),
                wanted.commitMinutes(),
                null,
                null,
                settings.chosen(first == null ? null : first.beacon()));
    }

    private Wanted wanted(
            NewDraw request, int attempt, @Nullable Draw committee, @Nullable Again again) {
        var project = projects.get(request.project());
        DrawTiming.checkActing(
                project.tender().method(),
                clock.today(),
                LegalTime.dateOf(project.evaluation().start()));
        return new Wanted(request, project.tender(), attempt, committee, again);
    }

    private static UUID prepared(Draw draw) {
        log.info("Prepared draw {}", draw.number());
        return draw.id();
    }

    private static void check(NewDraw request, Tender tender) {
        int seats = checkSeats(request.seats());
        checkComposition(tender, request.total(), seats, request.purchaserSeats());
        checkMinutes(request.commitMinutes());
    }

    private static int checkSeats(List<SeatRequest> requested) {
        var codes = new HashSet<String>();
        int seats = 0;
        for (var seat : requested) {
            if (seat.seats() < 1 || !codes.add(seat.speciality())) {
                throw Refused.of("seats-per-speciality", "每个专业只列一行，席位至少 1 个")
                        .field("seats")
                        .remedy("请合并相同专业的席位，删去没有席位的专业");
            }
            seats += seat.seats();
        }
        return seats;
    }

    private static void checkMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw Refused.of("commit-minutes", "承诺和揭示的时间应为 1 至 %d 分钟".formatted(LONGEST))
                    .field("commitMinutes")
                    .remedy("请填写各方到场操作够用的分钟数，例如 10")
                    .value("most", LONGEST);
        }
    }

    static void checkComposition(Tender tender, int total, int experts, int purchaserSeats) {
        new CommitteeComposition(tender.method(), tender.budget(), total, experts, purchaserSeats);
    }

    /** Refuses while a draw of the project is under way. */
    static int nextAttempt(List<Draw> earlier) {
        earlier.stream()
                .filter(draw -> draw.end().reason().isEmpty())
                .findFirst()
                .ifPresent(DrawRequests::running);
        return earlier.size() + 1;
    }

    private static void running(Draw draw) {
        throw Refused.of("draw-running", "本项目已有抽取 %s".formatted(draw.number()))
                .field("project")
                .remedy("抽取作废后才可以重新抽取")
                .value("draw", draw.number());
    }
}
