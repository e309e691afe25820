package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.app.CountyEvaluator.Speciality;
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
import org.jspecify.annotations.Nullable;

/** The demo's pool of evaluators, and how committees are drawn from it and called. */
final class DemoPeople {

    // So often a number is called by default, and a little more than so long after one another.
    private static final int CALLS = 3;
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(16);

    private final DemoDesks desks;
    private final DemoActs acts;

    DemoPeople(DemoDesks desks, DemoActs acts) {
        this.desks = desks;
        this.acts = acts;
    }

    void fillPool(String at) {
        acts.moveTo(DemoTender.at(at));
        var keeper = desks.of(CountyPerson.GAO_YUAN);
        var keeping = new CountyPool(keeper);
        if (keeper.pools().pools().isEmpty()) {
            keeping.open(LocalDate.of(2026, 1, 1));
        }
        var pool = keeper.pools().pools().getFirst();
        if (pool.evaluators() == 0) {
            var started = keeping.importPeople(pool.id(), CountyEvaluator.all());
            eventually(() -> keeping.isImported(pool.id(), started.id()));
        }
        keeping.suspend(pool.id(), CountyEvaluator.suspended());
    }

    /** Agency and inspector commit and reveal on their devices; then everybody's handset rings. */
    void draw(DemoTender tender, CountyPerson agency) {
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
        int experts = tender.committee() - 1;
        var first =
                tender.purchaser() == CountyParty.HOSPITAL
                        ? Speciality.MEDICAL
                        : Speciality.INFORMATION;
        return new NewDraw(
                project,
                pool,
                tender.committee(),
                1,
                List.of(
                        new SeatRequest(first.code(), experts - 1),
                        new SeatRequest(Speciality.SERVICES.code(), 1)),
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

    /** Everybody who is asked accepts. */
    void acceptCalls(DemoTender tender, CountyPerson agency) {
        eventually(() -> {
            asked().forEach(each -> answer(each, AnswerKind.ACCEPT, null));
            return isSeated(tender, agency);
        });
    }

    /** One declines, one does not answer in time; the others accept. */
    void answerCalls(DemoTender tender, CountyPerson agency) {
        if (isSeated(tender, agency)) {
            return;
        }
        var asked = asked();
        var silent = asked.getLast();
        if (asked.size() > 1) {
            answer(asked.getFirst(), AnswerKind.DECLINE, "当日有课题答辩");
        }
        eventually(() -> {
            asked().stream()
                    .filter(each -> !each.token().equals(silent.token()))
                    .forEach(each -> answer(each, AnswerKind.ACCEPT, null));
            return asked().size() == 1;
        });
        leaveUnanswered();
        acceptCalls(tender, agency);
    }

    private boolean isSeated(DemoTender tender, CountyPerson agency) {
        var draw = desks.of(agency).draws().draws(acts.id(tender)).getFirst();
        return draw.state().compareTo(DrawState.SEATED) >= 0;
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
                                "录音 2026-03-04 第 %d 次".formatted(next.attempt())));
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
}
