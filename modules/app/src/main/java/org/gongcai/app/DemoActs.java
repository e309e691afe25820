package org.gongcai.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.OperationsApi.MoveClock;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProcurementMethod;
import org.jspecify.annotations.Nullable;

/**
 * What the people of the demo county do with one tender. Every act looks first what is there, so
 * that one that was cut off can be done again.
 */
final class DemoActs {

    /** Where committees meet. */
    static final String EVALUATION_ROOM = "澄溪县公共资源交易中心评标三室";

    private static final String MEDIUM_PAGES = "https://example.org/notices/";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoDesks desks;
    private final CountyRegister register;

    DemoActs(DemoDesks desks, CountyRegister register) {
        this.desks = desks;
        this.register = register;
    }

    void announce(DemoTender tender, String at) {
        moveTo(DemoTender.at(at));
        var proposed = propose(tender);
        if (proposed.state() == ProjectState.PUBLICATION_PROPOSED) {
            desks.of(tender.reviewer()).projects().confirmPublication(proposed.id());
        }
        eventually(() -> opening(tender) != null);
        post(tender, NoticeKind.TENDER);
        if (tender.committee() > 0) {
            meet(
                    tender,
                    SessionKind.EVALUATION,
                    tender.evaluation(),
                    JobTender.room(tender).orElse(EVALUATION_ROOM));
            meet(
                    tender,
                    SessionKind.EVALUATOR_DRAW,
                    tender.draw(),
                    JobTender.room(tender).orElse("澄溪县公共资源交易中心抽取室"));
        }
    }

    /** On the designated medium, where the clocks of the law start. */
    private void post(DemoTender tender, NoticeKind notice) {
        var projects = desks.of(tender.handler()).projects();
        var project = projects.project(id(tender));
        if (project.postings().stream().noneMatch(each -> each.notice() == notice)) {
            var address =
                    MEDIUM_PAGES + project.number() + "/" + notice.name().toLowerCase(Locale.ROOT);
            projects.recordPosting(
                    project.id(), new NewPosting(notice, "澄州政府采购网（演示）", true, address, now()));
        }
    }

    private void meet(DemoTender tender, SessionKind kind, Instant start, String place) {
        var projects = desks.of(tender.handler()).projects();
        var there =
                projects.project(id(tender)).sessions().stream()
                        .anyMatch(each -> each.kind() == kind);
        if (!there) {
            projects.scheduleSession(id(tender), new NewSession(kind, start, 180, place));
        }
    }

    ProjectView propose(DemoTender tender) {
        var handler = desks.of(tender.handler());
        var project = find(tender);
        var planned = project == null ? handler.projects().plan(plan(tender)) : project;
        if (planned.state() != ProjectState.DRAFT) {
            return planned;
        }
        if (planned.documents().isEmpty()) {
            var document =
                    handler.upload("招标文件.pdf", "application/pdf", DemoPdf.of(document(tender)));
            handler.projects().attach(planned.id(), new AttachDocument(document.id()));
        }
        var publication =
                new Publication(
                        tender.deadline(),
                        30,
                        true,
                        JobTender.room(tender).orElse("澄溪县公共资源交易中心第一开标室"));
        return handler.projects().proposePublication(planned.id(), publication);
    }

    /** The demo has fewer projects than a page. */
    @Nullable ProjectView find(DemoTender tender) {
        return desks.of(tender.handler()).projects().projects(null, null, 100).rows().stream()
                .filter(each -> each.title().equals(tender.title()))
                .findFirst()
                .orElse(null);
    }

    UUID id(DemoTender tender) {
        var project = find(tender);
        if (project == null) {
            throw new IllegalStateException(tender.title() + " is not planned");
        }
        return project.id();
    }

    private String summary(DemoTender tender) {
        if (tender != DemoTender.ULTRASOUND_AGAIN) {
            return tender.summary();
        }
        var first =
                Optional.ofNullable(find(DemoTender.ULTRASOUND))
                        .map(ProjectView::number)
                        .orElseThrow(() ->
                                new IllegalStateException("The first tender is not announced"));
        return "%s首次招标（%s）投标人不足三家，未开标。".formatted(tender.summary(), first);
    }

    private ProjectPlan plan(DemoTender tender) {
        return new ProjectPlan(
                tender.title(),
                register.id(tender.purchaser()),
                register.id(tender.agency()),
                ProcurementMethod.OPEN_TENDER,
                tender.category(),
                "CNY",
                tender.lots(),
                new BigDecimal(tender.deduction()),
                summary(tender),
                tender.committee() == 0
                        ? AwardBasis.LOWEST_EVALUATED_PRICE
                        : AwardBasis.COMPREHENSIVE_SCORING,
                tender.committee() == 0 ? null : DemoTender.scoring());
    }

    @Nullable OpeningView opening(DemoTender tender) {
        var project = id(tender);
        return desks.of(tender.handler()).openings().openings().stream()
                .filter(each -> each.project().equals(project))
                .findFirst()
                .orElse(null);
    }

    void review(DemoTender tender) {
        moveTo(tender.deadline().plus(Duration.ofHours(2)));
        eventually(() -> lot(tender).state() != LotEvaluationState.WAITING_FOR_OPENING);
        if (lot(tender).state() == LotEvaluationState.QUALIFICATION_REVIEW) {
            var decisions = lot(tender).candidates().stream().map(DemoActs::qualified).toList();
            desks.of(tender.handler())
                    .evaluations()
                    .reviewQualification(id(tender), "1", new QualificationReview(decisions));
        }
    }

    LotEvaluation lot(DemoTender tender) {
        return desks.of(tender.handler()).evaluations().evaluation(id(tender)).lots().getFirst();
    }

    private static Decision qualified(CandidateView candidate) {
        return new Decision(
                candidate.bidder().value(), true, null, candidate.declaresSmallOrMicro());
    }

    void award(DemoTender tender, String at) {
        moveTo(DemoTender.at(at));
        var persons = tender.purchaserPersons();
        var first = desks.of(persons[0]).projects();
        eventually(() -> first.project(id(tender)).state().compareTo(ProjectState.EVALUATED) >= 0);
        if (first.project(id(tender)).state() == ProjectState.EVALUATED) {
            var winner = lot(tender).ranking().getFirst().bidder().value();
            first.proposeAward(
                    id(tender), new AwardProposal(List.of(new LotAward("1", winner, null))));
        }
        if (first.project(id(tender)).state() == ProjectState.AWARD_PROPOSED) {
            desks.of(persons[1]).projects().confirmAward(id(tender));
        }
        post(tender, NoticeKind.RESULT);
    }

    Instant now() {
        return desks.of(CountyPerson.SUN_HAO).operations().clock().now();
    }

    LocalDate today() {
        return LegalTime.dateOf(now());
    }

    void moveTo(Instant moment) {
        var operations = desks.of(CountyPerson.SUN_HAO).operations();
        if (operations.clock().now().isBefore(moment)) {
            operations.moveClock(new MoveClock(moment));
            eventually(() ->
                    !operations.clock().now().isBefore(moment)
                            && operations.clock().movingTo() == null);
        }
    }

    /** Waits for what follows a moment later; a refusal until then only means: not yet. */
    static void eventually(Supplier<Boolean> condition) {
        var until = Instant.now().plus(PATIENCE);
        RuntimeException last = new IllegalStateException("Waited for " + PATIENCE);
        while (Instant.now().isBefore(until)) {
            try {
                if (condition.get()) {
                    return;
                }
            } catch (RuntimeException notYet) {
                last = notYet;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("The demo waited in vain", last);
    }

    private List<String> document(DemoTender tender) {
        return List.of(
                "招标文件（演示）",
                "项目名称：" + tender.title(),
                "采购人：" + tender.purchaser().title(),
                "采购代理机构：" + tender.agency().title(),
                "采购需求：" + summary(tender),
                "评审方法：" + (tender.committee() == 0 ? "最低评标价法" : "综合评分法"),
                "投标人应在截止后 30 分钟内在线解密；逾期由开标密钥持有人按开启规则解密。");
    }
}
