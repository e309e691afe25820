package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.FIRST;
import static org.gongcai.procurement.Fixtures.HANDLER;
import static org.gongcai.procurement.Fixtures.NOW;
import static org.gongcai.procurement.Fixtures.REVIEWER;
import static org.gongcai.procurement.Fixtures.announcedForCommittee;
import static org.gongcai.procurement.Fixtures.award;
import static org.gongcai.procurement.Fixtures.closed;
import static org.gongcai.procurement.Fixtures.drafted;
import static org.gongcai.procurement.Fixtures.evaluated;

import java.time.Duration;
import java.time.Instant;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant EVALUATION = DEADLINE.plus(Duration.ofHours(1));
    private static final String ROOM = "评标一室";

    @Test
    void a_session_is_told_with_its_place_and_length() {
        var scheduled = book(announcedForCommittee(), SessionKind.EVALUATION, EVALUATION);
        assertThat(scheduled.kind()).isEqualTo(SessionKind.EVALUATION);
        assertThat(scheduled.start()).isEqualTo(EVALUATION);
        assertThat(scheduled.place()).isEqualTo(ROOM);
        assertThat(scheduled.minutes()).isEqualTo(90);
    }

    @Test
    void the_opening_is_scheduled_by_the_announcement_alone() {
        assertThat(refusal(announcedForCommittee(), SessionKind.BID_OPENING, EVALUATION).code())
                .isEqualTo("session-opening");
    }

    @Test
    void a_session_lies_ahead_and_lasts_a_minute_to_two_days() {
        var project = announcedForCommittee();
        assertThat(refusal(project, SessionKind.EVALUATION, NOW).code()).isEqualTo("session-past");
        for (int minutes : new int[] {0, 2_881}) {
            var typed = new NewSession(SessionKind.EVALUATION, EVALUATION, minutes, ROOM);
            assertThat(refusal(project, typed).code()).isEqualTo("session-minutes");
        }
        var nowhere = new NewSession(SessionKind.EVALUATION, EVALUATION, 90, " ");
        assertThat(refusal(project, nowhere).field()).hasValue("place");
    }

    @Test
    void nothing_is_evaluated_before_the_bid_deadline() {
        var refused =
                refusal(announcedForCommittee(), SessionKind.EVALUATION, DEADLINE.minusSeconds(1));
        assertThat(refused.code()).isEqualTo("evaluation-before-deadline");
        assertThat(refused.source()).isPresent();
    }

    @Test
    void evaluators_are_drawn_at_most_two_working_days_ahead() {
        var project = announcedForCommittee();
        book(project, SessionKind.EVALUATION, EVALUATION);
        // The evaluation is on Wednesday the 8th; the 4th to the 6th are off.
        var refused =
                refusal(project, SessionKind.EVALUATOR_DRAW, Instant.parse("2026-04-02T02:00:00Z"));
        assertThat(refused.code()).isEqualTo("draw-too-early");
        assertThat(refused.rule()).contains("2026-04-03");
        book(project, SessionKind.EVALUATOR_DRAW, Instant.parse("2026-04-03T02:00:00Z"));
        var later = Instant.parse("2026-04-10T02:00:00Z");
        assertThat(refusal(project, SessionKind.EVALUATION, later).code())
                .isEqualTo("draw-too-early");
        book(project, SessionKind.EVALUATOR_DRAW, Instant.parse("2026-04-09T02:00:00Z"));
        book(project, SessionKind.EVALUATION, later);
    }

    @Test
    void without_a_committee_nobody_is_drawn() {
        assertThat(refusal(closed(), SessionKind.EVALUATOR_DRAW, EVALUATION).code())
                .isEqualTo("draw-without-committee");
    }

    @Test
    void a_session_that_has_not_begun_is_moved_and_one_that_has_stays() {
        var project = announcedForCommittee();
        book(project, SessionKind.EVALUATION, EVALUATION);
        var moved = EVALUATION.plusSeconds(600);
        book(project, SessionKind.EVALUATION, moved);
        assertThat(project.sessions().all())
                .extracting(BookedSession::startsAt)
                .containsExactly(moved);
        var nextDay = moved.plus(Duration.ofDays(1));
        var session = BookedSession.of(typed(SessionKind.EVALUATION, nextDay), moved);
        project.book(session, moved);
        assertThat(project.sessions().all())
                .extracting(BookedSession::startsAt)
                .containsExactly(moved, nextDay);
    }

    @Test
    void a_project_is_not_in_one_room_twice_at_once() {
        var project = announcedForCommittee();
        book(project, SessionKind.EVALUATION, EVALUATION);
        var during = EVALUATION.plus(Duration.ofMinutes(89));
        assertThat(refusal(project, SessionKind.EVALUATOR_DRAW, during).code())
                .isEqualTo("venue-booked");
        book(project, SessionKind.EVALUATOR_DRAW, EVALUATION.plus(Duration.ofMinutes(90)));
    }

    @Test
    void each_kind_has_its_time_in_the_life_of_the_project() {
        assertThat(refusal(drafted(), SessionKind.EVALUATION, EVALUATION).code())
                .isEqualTo("wrong-state");
        var project = evaluated();
        assertThat(refusal(project, SessionKind.EVALUATION, EVALUATION).code())
                .isEqualTo("wrong-state");
        assertThat(refusal(project, SessionKind.POST_AWARD, EVALUATION).code())
                .isEqualTo("wrong-state");
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        project.confirmAward(REVIEWER, DEADLINE);
        assertThat(book(project, SessionKind.POST_AWARD, EVALUATION).kind())
                .isEqualTo(SessionKind.POST_AWARD);
    }

    private static NewSession typed(SessionKind kind, Instant start) {
        return new NewSession(kind, start, 90, ROOM);
    }

    private static SessionScheduled book(Project project, SessionKind kind, Instant start) {
        return project.book(BookedSession.of(typed(kind, start), NOW), NOW);
    }

    private static Refused refusal(Project project, SessionKind kind, Instant start) {
        return refusal(project, typed(kind, start));
    }

    private static Refused refusal(Project project, NewSession typed) {
        return catchThrowableOfType(
                Refused.class, () -> project.book(BookedSession.of(typed, NOW), NOW));
    }
}
