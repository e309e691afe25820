package org.gongcai.evaluation;

import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluation.Opened.NOW;
import static org.gongcai.evaluation.Opened.qualified;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeSeated;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.Actors;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The evaluation hall: a tender with three bids and five seats, over the services' own doors. */
final class Hall {

    private static final int SEATS = 5;

    final CommitteeApi committee;
    final EvaluationApi evaluations;
    final Actors actors;
    final PartyRef purchaser;
    final PartyRef first;
    final PartyRef second;
    final PartyRef third;
    final PartyRef partner;
    final Caller buyer;
    final List<Caller> seats = new ArrayList<>();
    final Opened tender;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final UUID draw = UUID.randomUUID();
    private long sequence;

    Hall(BeanFactory beans, ScoreDisclosure disclosure) {
        committee = beans.getBean(CommitteeApi.class);
        evaluations = beans.getBean(EvaluationApi.class);
        actors = beans.getBean(Actors.class);
        outbox = beans.getBean(Outbox.class);
        transaction = beans.getBean(TransactionTemplate.class);
        purchaser = actors.party("澄溪县人民医院", PartyKind.PURCHASER);
        first = actors.party("康源医疗有限公司", PartyKind.SUPPLIER);
        second = actors.party("博影医学有限公司", PartyKind.SUPPLIER);
        third = actors.party("远志软件有限公司", PartyKind.SUPPLIER);
        partner = actors.party("恒泰办公有限公司", PartyKind.SUPPLIER);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        tender =
                new Opened("0")
                        .of(purchaser, null)
                        .budget("1000000")
                        .scored(disclosure)
                        .bid(first.creditCode(), "950000")
                        .bid(second.creditCode(), "900000")
                        .consortium(third.creditCode(), "880000", partner.creditCode() + "， ");
    }

    /** The committee takes its seats before the review is done, as it may. */
    Hall opened() {
        publish(tender.announced());
        publish(tender.opened());
        for (int number = 1; number <= SEATS; number++) {
            seats.add(take(number));
        }
        publish(new CommitteeSeated(head(), tender.project, SEATS));
        soon(() -> state() == LotEvaluationState.QUALIFICATION_REVIEW);
        soon(() -> as(1, committee::mine).seats().size() == SEATS);
        return this;
    }

    Caller take(int number) {
        var person = actors.person(Role.EVALUATOR);
        publish(
                new SeatTaken(
                        head(),
                        tender.project,
                        number,
                        number == SEATS,
                        null,
                        person.person(),
                        "C0819",
                        number));
        return person;
    }

    void vacate(int number) {
        var account = seats.get(number - 1).person();
        publish(new SeatVacated(head(), tender.project, number, account));
    }

    private EventHead head() {
        sequence++;
        return new EventHead(UUID.randomUUID(), draw, sequence, NOW.plusSeconds(sequence));
    }

    LotEvaluationState state() {
        return buyer.call(() -> evaluations.evaluation(tender.project)).lots().getFirst().state();
    }

    Hall reviewed() {
        review(
                qualified(first.creditCode()),
                qualified(second.creditCode()),
                qualified(third.creditCode()));
        return this;
    }

    void review(Decision... decisions) {
        buyer.run(() ->
                evaluations.reviewQualification(
                        tender.project, "1", new QualificationReview(List.of(decisions))));
    }

    /** Chair elected, discipline read out, every bid found conforming. */
    Hall begun() {
        for (int seat = 1; seat <= 3; seat++) {
            as(seat, () -> committee.voteChair(new ChairVote(1)));
        }
        everySeat(seat -> as(seat, committee::acknowledgeDiscipline));
        return this;
    }

    Hall conforming() {
        for (var envelope : List.of("e0", "e1", "e2")) {
            everySeat(seat ->
                    as(
                            seat,
                            () ->
                                    committee.voteConformity(
                                            new ConformityVote("1", envelope, true, null))));
        }
        return this;
    }

    void everySeat(Consumer<Integer> act) {
        for (int seat = 1; seat <= SEATS; seat++) {
            act.accept(seat);
        }
    }

    SeatSession mark(int seat, String envelope, String item, String points, @Nullable String note) {
        var score = new SaveScore("1", envelope, item, new BigDecimal(points), note);
        return as(seat, () -> committee.saveScore(score));
    }

    void ask(String envelope, String question, int minutes) {
        var asked = new NewClarification("1", envelope, question, minutes);
        as(1, () -> committee.askClarification(asked));
    }

    /** The worked example's marks; every sheet handed in. */
    Hall marked() {
        marks("e0", "9", "52.0", "53.5", "51.0", "54.0", "52.5");
        marks("e1", "10", "48.0", "47.0", "49.5", "46.5", "48.0");
        marks("e2", "8", "50.0", "50.5", "49.0", "51.0", "50.5");
        everySeat(seat -> as(seat, () -> committee.submitSheet(new LotRef("1"))));
        return this;
    }

    private void marks(String envelope, String record, String... technique) {
        everySeat(seat -> {
            mark(seat, envelope, "T1", technique[seat - 1], null);
            mark(seat, envelope, "T2", record, null);
        });
    }

    void drawnUp() {
        as(1, () -> committee.drawUpReport(new LotRef("1")));
    }

    Hall signed() {
        drawnUp();
        everySeat(
                seat -> as(seat, () -> committee.signReport(new ReportSignature("1", true, null))));
        return this;
    }

    SeatSession as(int seat, Supplier<SeatSession> act) {
        return seats.get(seat - 1).call(act);
    }

    void publish(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(Refused.class)
                .until(condition);
    }
}
