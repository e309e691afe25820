package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawApi.Message;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseStatement;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.NewCommendation;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.jspecify.annotations.Nullable;

/** The demo's pool of evaluators, its finished draw, and its credit record. */
final class DemoPeople {

    private static final int EVALUATORS = 120;
    // So often a number is called by default, and a little more than so long after one another.
    private static final int CALLS = 3;
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(16);

    private final DemoDesks desks;
    private final CountyRegister register;
    private final DemoActs acts;

    DemoPeople(DemoDesks desks, CountyRegister register, DemoActs acts) {
        this.desks = desks;
        this.register = register;
        this.acts = acts;
    }

    void fillPool() {
        var keeper = desks.of(CountyPerson.GAO_YUAN);
        var keeping = new CountyPool(keeper);
        if (keeper.pools().pools().isEmpty()) {
            keeping.open(LocalDate.of(2026, 1, 1));
        }
        var pool = keeper.pools().pools().getFirst();
        if (pool.evaluators() == 0) {
            var started = keeping.importPeople(pool.id(), EVALUATORS);
            eventually(() -> keeping.isImported(pool.id(), started.id()));
        }
    }

    /** Agency and inspector commit and reveal on their devices; then everybody's handset rings. */
    void draw(DemoTender tender, CountyPerson agency, String at) {
        acts.moveTo(DemoTender.at(at));
        var project = acts.id(tender);
        var draws = desks.of(agency).draws();
        var known = draws.draws(project);
        var draw =
                known.isEmpty()
                        ? draws.request(request(tender, agency, project))
                        : known.getFirst();
        var ofAgency = device(agency, "agency");
        var ofInspector = device(CountyPerson.HAN_SONG, "inspector");
        if (draw.state() == DrawState.PREPARED) {
            // The text names the snapshot's entry in the log and waits for its proof.
            eventually(() -> ofAgency.specify(draws.draw(draw.id())) != null);
        }
        if (draw.state().compareTo(DrawState.CALLING) < 0) {
            eventually(() -> ofAgency.commit(draws.draw(draw.id())) != null);
            eventually(() -> ofInspector.commit(draws.draw(draw.id())) != null);
            eventually(() -> ofAgency.reveal(draw.id(), draw.number()) != null);
            eventually(() -> ofInspector.reveal(draw.id(), draw.number()) != null);
            eventually(() -> state(agency, draw) == DrawState.CALLING);
        }
    }

    private NewDraw request(DemoTender tender, CountyPerson agency, UUID project) {
        var pool = desks.of(agency).pools().pools().getFirst().id();
        int total = tender.committee();
        int experts = total - 1;
        return new NewDraw(
                project,
                pool,
                total,
                total - experts,
                List.of(
                        new SeatRequest(CountyPool.INFORMATION, experts / 2),
                        new SeatRequest(CountyPool.EQUIPMENT, experts - experts / 2)),
                List.of(),
                10);
    }

    private DrawDevice device(CountyPerson person, String role) {
        return new DrawDevice(
                person.party().code().value(), role, desks.of(person), DemoKeys.signing(person));
    }

    private DrawState state(CountyPerson agency, DrawView draw) {
        return desks.of(agency).draws().draw(draw.id()).state();
    }

    /** One declines, one does not answer in time; the others accept. */
    void answerCalls(DemoTender tender, CountyPerson agency) {
        var draw = desks.of(agency).draws().draws(acts.id(tender)).getFirst();
        if (state(agency, draw) != DrawState.CALLING) {
            return;
        }
        var asked = asked();
        var silent = asked.getLast();
        answer(asked.getFirst(), AnswerKind.DECLINE, "当日有会诊");
        eventually(() -> {
            asked().stream()
                    .filter(each -> !each.token().equals(silent.token()))
                    .forEach(each -> answer(each, AnswerKind.ACCEPT, null));
            return asked().size() == 1;
        });
        leaveUnanswered();
        eventually(() -> {
            asked().forEach(each -> answer(each, AnswerKind.ACCEPT, null));
            return state(agency, draw) == DrawState.SEATED;
        });
    }

    /** The call desk calls the one who is left as often as makes it unreachable. */
    private void leaveUnanswered() {
        var desk = desks.of(CountyPerson.GUO_NING).draws();
        for (int call = 1; call <= CALLS; call++) {
            acts.moveTo(acts.now().plus(BETWEEN_CALLS));
            for (var next : desk.nextCall()) {
                desk.recordCall(
                        next.call(),
                        new CallOutcome(
                                CallResult.NO_ANSWER,
                                EvidenceGrade.RECORDED_CALL,
                                "录音 2026-03-13 第 %d 次".formatted(next.attempt())));
            }
        }
    }

    private List<Message> asked() {
        return desks.services().draws().handsets().stream()
                .flatMap(handset -> handset.messages().stream())
                .filter(message -> message.state() == AskedState.ASKED)
                .toList();
    }

    private void answer(Message message, AnswerKind kind, @Nullable String reason) {
        desks.services().draws().answer(message.token(), new Answer(kind, reason));
    }

    /** Recorded by one supervisor and decided by the other, with notice and statement between. */
    void debar() {
        var recorder = desks.of(CountyPerson.LIANG_ZHENG).violations();
        var filed =
                recorder.cases(null).isEmpty()
                        ? recorder.file(filing())
                        : recorder.cases(null).getFirst();
        if (filed.state() == CaseState.FILED) {
            recorder.giveNotice(
                    filed.id(),
                    new CaseNotice(
                            "在便携式影像设备采购中提供虚假的业绩证明材料",
                            "列入不良行为记录名单，一年内禁止参加政府采购活动",
                            "可以自收到告知书之日起五个工作日内陈述、申辩或者要求听证"));
        }
        var own = desks.of(CountyPerson.BO_WEN).violations();
        if (own.violationCase(filed.id()).state() == CaseState.NOTICE_GIVEN) {
            own.state(filed.id(), new CaseStatement("材料由经办人擅自提供，我公司已经处理。"));
        }
        decideAndServe(recorder.violationCase(filed.id()));
    }

    private static NewCase filing() {
        return new NewCase(
                OffenderKind.SUPPLIER,
                CountyParty.BOYING.code().value(),
                "GP-77-1",
                "在便携式影像设备采购中提供虚假的业绩证明材料",
                null,
                null);
    }

    private void decideAndServe(CaseView stated) {
        if (stated.state() == CaseState.STATED) {
            desks.of(CountyPerson.CHENG_RUI)
                    .violations()
                    .decide(
                            stated.id(),
                            new CaseDecision(
                                    "澄财罚〔2026〕1号",
                                    "提供虚假的业绩证明材料谋取中标",
                                    "列入不良行为记录名单，一年内禁止参加政府采购活动",
                                    12,
                                    null,
                                    Seriousness.SERIOUS,
                                    "可以自收到决定书之日起 60 日内申请行政复议，或者 6 个月内提起行政诉讼"));
        }
        var recorder = desks.of(CountyPerson.LIANG_ZHENG).violations();
        if (recorder.violationCase(stated.id()).state() == CaseState.DECIDED) {
            recorder.served(stated.id(), new Service(acts.today(), "直接送达"));
        }
    }

    void commend() {
        var published = desks.services().published().creditOf(CountyParty.KANGYUAN.code().value());
        if (published.isEmpty()) {
            desks.of(CountyPerson.LIANG_ZHENG)
                    .violations()
                    .commend(
                            new NewCommendation(
                                    register.id(CountyParty.KANGYUAN),
                                    CountyParty.FINANCE_BUREAU.title(),
                                    "澄财〔2026〕7号",
                                    "应急医疗物资供应及时、质量可靠，予以通报表扬",
                                    acts.today()));
        }
    }
}
