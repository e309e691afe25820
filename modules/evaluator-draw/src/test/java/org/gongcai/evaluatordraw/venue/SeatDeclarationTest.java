package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluatordraw.venue.Hall.BIDDER;
import static org.gongcai.evaluatordraw.venue.Hall.BIDDER_CODE;
import static org.gongcai.evaluatordraw.venue.Hall.ROOM;
import static org.gongcai.evaluatordraw.venue.Hall.member;
import static org.gongcai.evaluatordraw.venue.Hall.refused;
import static org.gongcai.evaluatordraw.venue.StandInDraw.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.evaluatordraw.pool.FormerEmployer;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(VenueTestModule.class)
class SeatDeclarationTest {

    private static final Duration SOON = Duration.ofMinutes(30);
    private static final Declaration NONE = new Declaration(false, null);
    private static final Declaration CONFLICT = new Declaration(true, BIDDER);

    @Autowired Hall hall;
    @Autowired VenueApi api;
    @Autowired StandInDraw draws;
    @Autowired LegalClock clock;

    @Test
    void a_committee_is_complete_when_everybody_sits_without_a_conflict() {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        var first = member(hall.signedIn(draw, 1));
        assertThat(first.call(() -> api.declare(NONE)).state()).isEqualTo(VenueSeatState.TAKEN);
        assertThat(first.call(() -> api.declare(NONE)).state()).isEqualTo(VenueSeatState.TAKEN);
        var representative = member(hall.signedIn(draw, 3));
        assertThat(representative.call(api::seat).purchaserRepresentative()).isTrue();
        representative.run(() -> api.declare(NONE));
        assertThat(draws.about(draw)).containsExactly("seated 1", "taken 1", "seated 3", "taken 3");
        assertThat(first.call(api::seat).awaited()).containsExactly(2);
        draws.replace(draw, 2, ContactOutcome.DECLINED, new byte[0]);
        member(hall.signedIn(draw, 2)).run(() -> api.declare(NONE));
        assertThat(draws.about(draw)).endsWith("seated 2", "taken 2", "complete 0");
        assertThat(draws.accounts).contains(first.person(), representative.person());
        assertThat(draws.seated)
                .containsEntry(key(draw, 1), "PLANTNAME001 PLANTUNIT001")
                .containsEntry(key(draw, 3), "PLANTREP 澄溪县教育体育局");
        assertThat(hall.states(draw)).containsOnly(VenueSeatState.TAKEN);
    }

    @Test
    void who_declares_a_conflict_leaves_and_is_replaced_at_once() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 1);
        var first = member(account);
        refused("conflict-with", () -> first.run(() -> api.declare(new Declaration(true, "别家"))));
        refused("conflict-with", () -> first.run(() -> api.declare(new Declaration(true, null))));
        refused(
                "declaration-contradicts",
                () -> first.run(() -> api.declare(new Declaration(false, BIDDER))));
        var left = first.call(() -> api.declare(CONFLICT));
        assertThat(left.state()).isEqualTo(VenueSeatState.VACANT);
        assertThat(draws.about(draw)).containsExactly("conflict 1", "replaced CONFLICT 1");
        assertThat(draws.evidence.getLast()).contains("conflict", BIDDER);
        hall.ended(account);
        refused("not-yours", () -> first.run(() -> api.declare(NONE)));
        assertThat(hall.states(draw))
                .containsExactly(
                        VenueSeatState.EXPECTED, VenueSeatState.EXPECTED, VenueSeatState.VACANT);
        assertThat(hall.signedIn(draw, 1).account()).isNotEqualTo(first.person());
    }

    @Test
    void a_conflict_with_purchaser_or_agency_is_declared_as_well() {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        var own = new Declaration(true, hall.purchaser.name());
        var representative = member(hall.signedIn(draw, 3));
        refused("conflict-with", () -> representative.run(() -> api.declare(own)));
        var expert = member(hall.signedIn(draw, 1));
        assertThat(expert.call(() -> api.declare(own)).state()).isEqualTo(VenueSeatState.VACANT);
        assertThat(draws.evidence.getLast()).contains(hall.purchaser.name());
        var agency = new Declaration(true, hall.agency.name());
        assertThat(representative.call(() -> api.declare(agency)).state())
                .isEqualTo(VenueSeatState.VACANT);
    }

    @Test
    void a_conflict_found_later_voids_what_the_member_said() {
        var draw = hall.opened(SOON);
        var first = member(hall.signedIn(draw, 1));
        first.run(() -> api.declare(NONE));
        first.run(() -> api.declare(CONFLICT));
        assertThat(draws.about(draw))
                .containsExactly(
                        "seated 1",
                        "taken 1",
                        "conflict 1",
                        "left 1",
                        "vacated 1",
                        "replaced CONFLICT 1");
    }

    @Test
    void who_is_employed_by_a_bidder_cannot_declare_to_be_free() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 2);
        refused("employed-by-bidder", () -> member(account).run(() -> api.declare(NONE)));
        assertThat(draws.about(draw)).containsExactly("conflict 2", "replaced CONFLICT 2");
        hall.ended(account);
    }

    @Test
    void who_is_employed_by_a_member_of_a_consortium_is_replaced_as_well() {
        var member = CreditCode.complete("91349921MAE9B0035");
        var draw = hall.committee(SOON, ROOM, member.value());
        hall.open(draw, "联合体成员：恒泰办公（%s）".formatted(member.value()));
        var account = hall.signedIn(draw, 2);
        assertThat(member(account).call(api::seat).bidders()).contains("联合体成员 " + member.value());
        refused("employed-by-bidder", () -> member(account).run(() -> api.declare(NONE)));
        hall.ended(account);
    }

    @Test
    void who_is_employed_by_the_purchaser_or_left_a_bidder_lately_is_replaced() {
        var own = hall.committee(SOON, ROOM, hall.purchaser.creditCode().value());
        hall.open(own);
        var expert = hall.signedIn(own, 2);
        refused("employed-by-purchaser", () -> member(expert).run(() -> api.declare(NONE)));

        var draw = hall.opened(SOON);
        draws.replace(draw, 2, ContactOutcome.DECLINED, new byte[0]);
        draws.left = List.of(left(clock.today().minusYears(3)));
        var longAgo = hall.signedIn(draw, 2);
        assertThat(member(longAgo).call(() -> api.declare(NONE)).state())
                .isEqualTo(VenueSeatState.TAKEN);

        var other = hall.opened(SOON);
        draws.replace(other, 2, ContactOutcome.DECLINED, new byte[0]);
        draws.left = List.of(left(clock.today().minusYears(3).plusDays(1)));
        var lately = hall.signedIn(other, 2);
        refused("employed-by-bidder", () -> member(lately).run(() -> api.declare(NONE)));
    }

    private static FormerEmployer left(LocalDate day) {
        return new FormerEmployer(BIDDER_CODE.value(), day);
    }
}
