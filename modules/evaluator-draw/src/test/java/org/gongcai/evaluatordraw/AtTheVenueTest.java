package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;

import java.time.Duration;
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
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ConflictDeclared;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NamesRead;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/** Who was really drawn comes to the venue. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
class AtTheVenueTest {

    private static final String BIDDER = "云桥信息";

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi draws;
    @Autowired VenueApi venue;
    @Autowired DrawnSeats seats;
    @Autowired AskedPersons asked;
    @Autowired DrawVault vault;
    @Autowired RecordedEvents events;

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
        assertThat(taken.blindedId()).isEqualTo(person.blindedId());

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
                        "00");
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
