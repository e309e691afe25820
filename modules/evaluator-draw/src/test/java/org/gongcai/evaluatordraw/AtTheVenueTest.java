package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawEvent.ConflictDeclared;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NamesRead;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.MoveNotice;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnSeat;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.annotation.DirtiesContext;

/** Who was really drawn comes to the venue. The award names them, which no other test may find. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
@DirtiesContext
class AtTheVenueTest {

    private static final String BIDDER = "云桥信息";

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi draws;
    @Autowired VenueApi venue;
    @Autowired DrawnSeats seats;
    @Autowired SeatHolders asked;
    @Autowired DrawVault vault;
    @Autowired RecordedEvents events;

    @AfterEach
    void all_tenders_end() {
        county.award();
    }

    @Test
    void the_drawn_take_their_seats_and_the_next_of_the_order_follows_who_has_a_conflict() {
        var project = county.tenderEvaluated(Duration.ofHours(24));
        var draw = county.drawn(project);
        acceptAll(draw);
        open(project, draw);
        var committee = seats.committee(draw).orElseThrow();
        county.moveTo(committee.start().minus(Duration.ofMinutes(60)));
        var shown = county.desk().call(() -> venue.session(draw)).seats();
        assertThat(shown).hasSize(7);
        assertThat(shown.subList(0, 5))
                .extracting(VenueSeat::name)
                .allMatch(name -> String.valueOf(name).startsWith("PLANTNAME"));
        var read = events.last(NamesRead.class);
        assertThat(read.by()).isEqualTo(county.desk().person());
        assertThat(JsonObject.read(read.statement().data()).integer("seats")).isEqualTo(7);
        assertThat(read.toString()).doesNotContain("PLANT");

        var first = signedIn(draw, 1, committee.place());
        var person = seats.person(draw, 1).orElseThrow();
        first.run(() -> venue.declare(new Declaration(false, null)));
        var taken = events.last(SeatTaken.class);
        assertThat(taken.account()).isEqualTo(first.person());
        assertThat(taken.toString()).doesNotContain(person.blindedId());

        first.run(() -> venue.declare(new Declaration(true, BIDDER)));
        assertThat(events.last(ConflictDeclared.class).seat()).isEqualTo(1);
        assertThat(events.last(SeatVacated.class).account()).isEqualTo(first.person());
        assertThat(events.last(EvaluatorContacted.class).outcome())
                .isEqualTo(ContactOutcome.CONFLICT);
        assertThat(state(draw, 1)).isEqualTo(VenueSeatState.VACANT);
        acceptAll(draw);
        assertThat(state(draw, 1)).isEqualTo(VenueSeatState.EXPECTED);
        assertThat(seats.person(draw, 1).orElseThrow().number()).isNotEqualTo(person.number());
        assertThat(events.all().toString()).doesNotContain("PLANT");
    }

    @Test
    void an_evaluation_that_moves_is_told_anew_to_who_accepted_who_may_decline() {
        var project = county.tenderEvaluated(Duration.ofHours(24));
        var draw = county.drawn(project);
        acceptAll(draw);
        assertThat(moved(draw)).containsOnlyNulls();
        move(project, seats.committee(draw).orElseThrow().start().plus(Duration.ofHours(3)));
        await().atMost(LONG).until(() -> moved(draw).contains(MoveNotice.AWAITED));
        assertThat(moved(draw)).containsOnly(MoveNotice.AWAITED);

        var first = asked.in(draw, 1).orElseThrow().invited(vault);
        assertThat(first.text()).contains("有变更");
        draws.answer(first.token(), new Answer(AnswerKind.ACCEPT, null));
        assertThat(seats.of(draw).getFirst().moved()).isEqualTo(MoveNotice.CONFIRMED);
        var second = asked.in(draw, 2).orElseThrow().invited(vault);
        draws.answer(second.token(), new Answer(AnswerKind.DECLINE, null));
        assertThat(events.last(EvaluatorContacted.class).outcome())
                .isEqualTo(ContactOutcome.DECLINED);
        assertThat(seats.of(draw).get(1).accepted()).isFalse();

        var call = county.desk().call(draws::nextCall).getFirst();
        assertThat(call.script()).contains("有变更").doesNotContain("PLANT");
        var comes = new CallOutcome(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD, "T-1");
        county.desk().run(() -> draws.recordCall(call.call(), comes));
        assertThat(moved(draw)).filteredOn(MoveNotice.CONFIRMED::equals).hasSize(2);
    }

    @Test
    void who_has_come_keeps_the_seat_whatever_was_asked_of_a_move() {
        var project = county.tenderEvaluated(Duration.ofHours(24));
        var draw = county.drawn(project);
        acceptAll(draw);
        open(project, draw);
        var start = seats.committee(draw).orElseThrow().start();
        move(project, start.plus(Duration.ofHours(3)));
        await().atMost(LONG).until(() -> moved(draw).contains(MoveNotice.AWAITED));
        var committee = seats.committee(draw).orElseThrow();
        county.moveTo(committee.start().minus(Duration.ofMinutes(60)));
        var member = signedIn(draw, 1, committee.place());
        assertThat(moved(draw).getFirst()).isEqualTo(MoveNotice.CONFIRMED);
        assertAnswered(draw, 1);
        member.run(() -> venue.declare(new Declaration(false, null)));

        move(project, committee.start().plus(Duration.ofHours(5)));
        await().atMost(LONG).until(() -> text(draw, 2).contains(hour(draw)));
        assertThat(moved(draw)).filteredOn(MoveNotice.AWAITED::equals).hasSize(4);
        assertAnswered(draw, 1);
        assertThat(seats.of(draw).getFirst().accepted()).isTrue();
    }

    private void assertAnswered(UUID draw, int seat) {
        var token = asked.in(draw, seat).orElseThrow().invited(vault).token();
        assertThatThrownBy(() -> draws.answer(token, new Answer(AnswerKind.DECLINE, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("answered"));
    }

    private String text(UUID draw, int seat) {
        return asked.in(draw, seat).orElseThrow().invited(vault).text();
    }

    private String hour(UUID draw) {
        return Wording.at(seats.committee(draw).orElseThrow().start());
    }

    @Test
    void a_move_is_not_asked_of_anybody_once_the_award_is_published() {
        var project = county.tenderEvaluated(Duration.ofHours(24));
        var draw = county.drawn(project);
        acceptAll(draw);
        var before = seats.committee(draw).orElseThrow().start();
        move(project, before.plus(Duration.ofHours(3)));
        await().atMost(LONG).until(() -> moved(draw).contains(MoveNotice.AWAITED));
        var kept = county.desk().call(draws::nextCall).getFirst();
        county.award(project);
        county.awaitState(draw, DrawState.PUBLISHED);
        assertThat(county.desk().call(draws::nextCall)).isEmpty();
        var comes = new CallOutcome(CallResult.ACCEPTED, EvidenceGrade.TELECOM_RECORD, "T-1");
        assertThatThrownBy(() -> county.desk().run(() -> draws.recordCall(kept.call(), comes)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("call-not-kept"));
        assertAnswered(draw, 1);
    }

    private List<@Nullable MoveNotice> moved(UUID draw) {
        return seats.of(draw).stream().<@Nullable MoveNotice>map(DrawnSeat::moved).toList();
    }

    private void move(UUID project, Instant start) {
        county.tell(
                new SessionScheduled(
                        county.head(project, 2),
                        "349921-CG-2026-0031",
                        "全县雪亮视频联网扩容",
                        county.purchaser,
                        county.agency,
                        Actors.AUTHORITY,
                        SessionKind.EVALUATION,
                        start,
                        "交易中心评标一室",
                        180));
    }

    private void acceptAll(UUID draw) {
        for (var seat : seats.of(draw)) {
            if (!seat.accepted()) {
                var token = asked.in(draw, seat.seat()).orElseThrow().invited(vault).token();
                draws.answer(token, new Answer(AnswerKind.ACCEPT, null));
            }
        }
        county.awaitState(draw, DrawState.SEATED);
    }

    private void open(UUID project, UUID draw) {
        var bid =
                new OpenedBid(
                        "e1",
                        CreditCode.complete("91349900MAE9B0019"),
                        BIDDER,
                        DecryptOutcome.DECRYPTED,
                        Money.cny("12000000.00"),
                        Map.of(),
                        null,
                        1,
                        "00",
                        null);
        var statement = Statement.ofSystem("bids.open", "349921-CG-2026-0001", "{}");
        county.tell(new BidsOpened(county.head(project, 1), statement, "1", List.of(bid)));
        await().atMost(LONG).until(() -> county.desk().call(() -> isOpened(draw)));
    }

    private boolean isOpened(UUID draw) {
        return venue.session(draw).opened();
    }

    private Caller signedIn(UUID draw, int seat, String place) {
        var desk = county.desk();
        var terminal = desk.call(() -> venue.enrolTerminal(new NewTerminal("一号机", place)));
        var code = desk.call(() -> venue.issueCode(draw, seat, new IdentityCheck("居民身份证")));
        var account = venue.signIn(new CodeEntry(terminal.secret(), code.code()));
        return new Caller(account.account(), account.username(), "评委", Set.of(Role.EVALUATOR));
    }

    private VenueSeatState state(UUID draw, int seat) {
        return county.desk().call(() -> venue.session(draw)).seats().get(seat - 1).state();
    }
}
