package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.junit.jupiter.api.Test;

class SessionEndTest extends ObservedProject {

    @Test
    void the_session_ends_with_its_last_lot() {
        schedule(inspector());
        observation.announce(List.of("1", "2"));
        assertThat(observation.endLot("1", LAST_LOT)).isEmpty();
        assertThat(observation.endLot("1", LAST_LOT)).isEmpty();
        assertThat(observation.endLot("2", LAST_LOT)).hasSize(1);
        assertThat(observation.endLot("2", LAST_LOT)).isEmpty();
    }

    @Test
    void a_draw_ends_with_its_result_and_its_voiding_leaves_the_repeat_ahead() {
        schedule(SessionKind.EVALUATOR_DRAW, START, BEFORE);
        var repeat = START.plus(Duration.ofDays(1));
        schedule(SessionKind.EVALUATOR_DRAW, repeat, START);
        assertThat(observation.sessions()).hasSize(2);
        assertThat(observation.voidDraw(LAST_LOT))
                .extracting(ObservedSession::start)
                .containsExactly(START);
        assertThat(observation.completeDraw(repeat))
                .extracting(ObservedSession::start)
                .containsExactly(repeat);
        assertThat(observation.completeDraw(repeat)).isEmpty();
    }

    @Test
    void an_opening_does_not_end_the_evaluation_which_ends_with_its_last_lot() {
        schedule();
        schedule(SessionKind.EVALUATION, START.plusSeconds(7200), BEFORE);
        observation.announce(List.of("1", "2"));
        observation.endLot("1", LAST_LOT);
        assertThat(observation.endLot("2", LAST_LOT))
                .extracting(ObservedSession::kind)
                .containsExactly(SessionKind.BID_OPENING);
        assertThat(observation.evaluateLot("1", END)).isEmpty();
        assertThat(observation.evaluateLot("2", END))
                .extracting(ObservedSession::kind)
                .containsExactly(SessionKind.EVALUATION);
    }

    @Test
    void with_nothing_to_evaluate_draw_and_evaluation_never_take_place_and_nobody_is_absent() {
        schedule();
        var later = START.plus(Duration.ofDays(1));
        schedule(SessionKind.EVALUATOR_DRAW, later, BEFORE, inspector());
        schedule(SessionKind.EVALUATION, later, BEFORE, inspector());
        observation.announce(List.of("1"));
        assertThat(observation.failLot("1", LAST_LOT))
                .extracting(ObservedSession::kind)
                .containsExactly(SessionKind.BID_OPENING);
        assertThat(observation.sessions().subList(1, 3))
                .allSatisfy(session -> {
                    assertThat(session.isClosed()).isTrue();
                    assertThat(session.invitations().getFirst().state())
                            .isEqualTo(InvitationState.INVITED);
                });
    }

    @Test
    void a_post_award_act_ends_by_the_clock_and_moves_until_it_begins() {
        schedule(SessionKind.POST_AWARD, START, BEFORE);
        assertThat(session().end()).hasValue(START.plus(Duration.ofMinutes(120)));
        var moved = new SessionPlan(SessionKind.POST_AWARD, END, "仓库", 45, BEFORE);
        observation.schedule(moved, List.of(), entropy, BEFORE);
        assertThat(session().start()).isEqualTo(END);
        assertThat(session().end()).hasValue(END.plus(Duration.ofMinutes(45)));
        schedule(SessionKind.POST_AWARD, END.plusSeconds(9), END);
        assertThat(observation.sessions()).hasSize(2);
    }
}
