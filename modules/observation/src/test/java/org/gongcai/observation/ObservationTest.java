package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationEvent.BodyFigures;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class ObservationTest extends ObservedProject {

    @Test
    void every_inspector_of_the_authority_is_invited_once() {
        var first = inspector();
        var twice = new Inspector(appointment(first.person(), LocalDate.MIN, null));
        var invited = schedule(first, twice, inspector());
        assertThat(invited).hasSize(2);
        assertThat(invited).extracting(InspectorInvited::sequence).containsExactly(1L, 2L);
        assertThat(invited.getFirst().inspector()).isEqualTo(first.person());
        assertThat(invited.getFirst().start()).isEqualTo(START);
    }

    @Test
    void inspectors_whose_appointment_does_not_cover_the_day_are_not_invited() {
        var left = new Inspector(appointment(UUID.randomUUID(), day(1), day(8)));
        var comes = new Inspector(appointment(UUID.randomUUID(), day(9), null));
        var covers = new Inspector(appointment(UUID.randomUUID(), day(8), day(9)));
        assertThat(schedule(left, comes, covers))
                .extracting(InspectorInvited::inspector)
                .containsExactly(covers.person());
    }

    @Test
    void inspectors_appointed_later_are_invited_until_the_session_begins() {
        schedule();
        assertThat(observation.invite(inspector(), entropy, START.minusSeconds(1))).hasSize(1);
        assertThat(observation.invite(inspector(), entropy, START)).isEmpty();
    }

    @Test
    void a_moved_session_keeps_its_invitations() {
        var inspector = inspector();
        schedule(inspector);
        var moved = START.plus(Duration.ofDays(5));
        assertThat(schedule(moved, inspector)).isEmpty();
        assertThat(observation.sessions()).hasSize(1);
        assertThat(invitation().session().start()).isEqualTo(moved);
    }

    @Test
    void declining_needs_a_reason_and_is_final() {
        schedule(inspector());
        refused("decline-reason", () -> invitation().decline("林晓", null));
        refused("decline-reason", () -> invitation().decline("林晓", " "));
        assertThat(invitation().state()).isEqualTo(InvitationState.INVITED);
        invitation().accept("林晓");
        invitation().decline("林晓", "与投标人有利害关系");
        assertThat(invitation().state()).isEqualTo(InvitationState.DECLINED);
        assertThat(invitation().declineReason()).isEqualTo("与投标人有利害关系");
        refused("wrong-state", () -> invitation().accept("林晓"));
        refused("wrong-state", () -> signIn(START));
        refused("wrong-state", () -> note(NoteType.NORMAL, "到场", START));
    }

    @Test
    void whoever_acted_before_a_conflict_showed_says_so_and_was_there_all_the_same() {
        schedule(SessionKind.EVALUATOR_DRAW, START, BEFORE, inspector());
        observation.present(invitation(), START);
        observation.decline(invitation(), "林晓", "配偶在投标人处任职", START);
        assertThat(invitation().state()).isEqualTo(InvitationState.ATTENDED);
        assertThat(invitation().declineReason()).isEqualTo("配偶在投标人处任职");
        refused("wrong-state", () -> observation.decline(invitation(), "林晓", "又一次", START));
    }

    @Test
    void whoever_has_a_conflict_cannot_sign_in() {
        schedule(inspector());
        refused("conflict-declared", () -> observation.signIn(invitation(), "林晓", false, START));
        assertThat(invitation().state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void signing_in_opens_an_hour_before_and_closes_with_the_session() {
        schedule(inspector(), inspector(), inspector());
        announceAndEnd();
        var early = START.minus(Duration.ofMinutes(60));
        refused("wrong-state", () -> signIn(0, early.minusSeconds(1)));
        assertThat(signIn(0, early).occurredAt()).isEqualTo(early);
        assertThat(signIn(1, END.minusSeconds(1)).inspector()).isEqualTo(invitation(1).inspector());
        refused("wrong-state", () -> signIn(2, END));
        refused("wrong-state", () -> signIn(0, START));
    }

    @Test
    void attendance_is_stated_by_the_organisation_and_names_nobody() {
        schedule(inspector());
        var statement = signIn(START).statement();
        assertThat(statement.type()).isEqualTo("inspector.attended");
        assertThat(statement.subject()).isEqualTo("349921-CG-2026-0031");
        assertThat(statement.by()).isEqualTo(OFFICE.creditCode().value());
        var data = JsonObject.read(statement.data());
        assertThat(data.integer("start")).isEqualTo(START.getEpochSecond());
        assertThat(data.string("kind")).isEqualTo("BID_OPENING");
        assertThat(data.bytes32("who"))
                .isEqualTo(redacted(invitation().salt().orElseThrow(), inspectorId()));
        assertThat(statement.data()).doesNotContain(inspectorId());
    }

    @Test
    void absence_is_recorded_of_those_who_neither_came_nor_declined() {
        schedule(inspector(), inspector(), inspector(), inspector());
        signIn(0, START);
        note(NoteType.IRREGULARITY, "漏读", START);
        invitation(1).decline("林晓", "公务冲突");
        invitation(2).accept("周正");
        announceAndEnd();
        var events = observation.close(observation.sessions().getFirst(), END);
        assertThat(events.subList(0, 2))
                .allSatisfy(event -> assertThat(event).isInstanceOf(InspectorAbsent.class));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        InspectorAbsent.class,
                        absent -> {
                            assertThat(absent.inspector()).isEqualTo(invitation(2).inspector());
                            assertThat(absent.statement().by()).isEqualTo("system");
                            assertThat(absent.statement().type()).isEqualTo("inspector.absent");
                        });
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ObservationStatistic.class,
                        statistic -> {
                            assertThat(statistic.invited()).isEqualTo(4);
                            assertThat(statistic.attended()).isEqualTo(1);
                            assertThat(statistic.irregularities()).isEqualTo(1);
                            assertThat(statistic.bodies())
                                    .containsExactly(
                                            new BodyFigures(
                                                    OFFICE.creditCode().value(),
                                                    OFFICE.name(),
                                                    4,
                                                    1,
                                                    1,
                                                    1,
                                                    0));
                        });
        assertThat(events).hasSize(3);
        assertThat(invitation(1).state()).isEqualTo(InvitationState.DECLINED);
        assertThat(invitation(3).state()).isEqualTo(InvitationState.ABSENT);
    }

    @Test
    void who_commits_at_the_draw_is_there_without_having_signed_in() {
        schedule(SessionKind.EVALUATOR_DRAW, START, BEFORE, inspector(), inspector());
        var early = START.minus(Duration.ofMinutes(61));
        assertThat(observation.expectedAtDraw(early)).isEmpty();
        assertThat(observation.expectedAtDraw(START)).hasSize(2);

        var attended = observation.present(invitation(0), START);

        assertThat(attended.inspector()).isEqualTo(invitation(0).inspector());
        assertThat(attended.statement().type()).isEqualTo("inspector.attended");
        assertThat(observation.expectedAtDraw(START)).containsExactly(invitation(1));
        observation.completeDraw(LAST_LOT);
        var events = observation.close(session(), END);
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        InspectorAbsent.class,
                        absent ->
                                assertThat(absent.inspector())
                                        .isEqualTo(invitation(1).inspector()));
        assertThat(events).hasSize(2);
    }

    @Test
    void who_was_put_on_the_record_by_an_act_still_declares_and_is_not_told_of_twice() {
        schedule(SessionKind.EVALUATOR_DRAW, START, BEFORE, inspector());
        observation.present(invitation(), START);
        assertThat(invitation().owesDeclaration()).isTrue();
        refused("conflict-declared", () -> observation.signIn(invitation(), "林晓", false, START));
        assertThat(observation.signIn(invitation(), "林晓", true, START.plusSeconds(60))).isEmpty();
        assertThat(invitation().isConflictDenied()).isTrue();
        assertThat(invitation().signedInAt()).isEqualTo(START);
        refused("wrong-state", () -> signIn(START));
    }

    @Test
    void absence_is_explained_once_and_stands() {
        schedule(inspector(), inspector());
        refused("wrong-state", () -> invitation().explainAbsence("病假", START));
        announceAndEnd();
        observation.close(session(), END);
        refused("absence-reason", () -> invitation().explainAbsence(" ", END));
        invitation().explainAbsence("病假", END);
        assertThat(invitation().state()).isEqualTo(InvitationState.ABSENT);
        assertThat(invitation().absenceReason()).isEqualTo("病假");
        refused("wrong-state", () -> invitation().explainAbsence("改口", END));
        var late = END.plus(Duration.ofDays(30));
        refused("wrong-state", () -> invitation(1).explainAbsence("病假", late));
    }
}
