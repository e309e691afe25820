package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteRecorded;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationTest {
    private static final Instant START = Instant.parse("2026-04-08T01:30:00Z");
    private static final Instant BEFORE = START.minus(Duration.ofDays(20));
    private static final Instant LAST_LOT = START.plusSeconds(3600);
    private static final Instant END = LAST_LOT.plus(ObservedSession.ENDS_AFTER);
    private static final UUID AUTHORITY = UUID.randomUUID();
    private static final PartyRef OFFICE = party("澄溪县监督办公室", "911");
    private static final PartyRef PURCHASER = party("澄溪县第二中学", "912");

    private final Entropy entropy =
            (label, count) -> {
                byte[] bytes = new byte[count];
                Arrays.fill(bytes, (byte) 7);
                return bytes;
            };
    private final Observation observation =
            new Observation(
                    UUID.randomUUID(), "349921-CG-2026-0031", "课桌椅采购", PURCHASER, null, AUTHORITY);

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
    void the_log_gets_a_salted_hash_of_a_note() {
        schedule(inspector());
        signIn(START);
        var recorded = note(NoteType.IRREGULARITY, "唱标人漏读了一项", START);
        var note = invitation().notes().getFirst();
        assertThat(recorded.eventId()).isEqualTo(note.event());
        var data = JsonObject.read(recorded.statement().data());
        assertThat(data.bytes32("note")).isEqualTo(redacted(note.salt().orElseThrow(), "唱标人漏读了一项"));
        assertThat(data.string("type")).isEqualTo("IRREGULARITY");
        assertThat(recorded.statement().data()).doesNotContain("唱标");
    }

    @Test
    void notes_have_a_length() {
        schedule(inspector());
        signIn(START);
        refused("note-text", () -> note(NoteType.NORMAL, " ", START));
        refused("note-text", () -> note(NoteType.NORMAL, "字".repeat(4001), START));
        note(NoteType.NORMAL, "字".repeat(4000), START);
        assertThat(invitation().notes()).hasSize(1);
    }

    @Test
    void who_was_not_there_may_ask_for_thirty_days() {
        schedule(inspector());
        refused("wrong-state", () -> note(NoteType.QUESTION, "为何推迟?", START));
        announceAndEnd();
        observation.close(observation.sessions().getFirst(), END);
        note(NoteType.QUESTION, "为何推迟?", END);
        refused("wrong-state", () -> note(NoteType.IRREGULARITY, "违规", END));
        var last = END.plus(Duration.ofDays(30));
        note(NoteType.NORMAL, "补充", last.minusSeconds(1));
        refused("wrong-state", () -> note(NoteType.NORMAL, "补充", last));
    }

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
    void absence_is_recorded_of_those_who_neither_came_nor_declined() {
        schedule(inspector(), inspector(), inspector(), inspector());
        signIn(0, START);
        observation.note(invitation(0), NoteType.IRREGULARITY, "漏读", entropy, START);
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
                        });
        assertThat(events).hasSize(3);
        assertThat(invitation(1).state()).isEqualTo(InvitationState.DECLINED);
        assertThat(invitation(3).state()).isEqualTo(InvitationState.ABSENT);
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

    @Test
    void an_irregularity_asks_and_is_answered_once_with_a_salted_hash_in_the_log() {
        schedule(inspector());
        signIn(START);
        assertThat(observation.note(invitation(), NoteType.NORMAL, "到场", entropy, START))
                .hasSize(1);
        var raised = observation.note(invitation(), NoteType.IRREGULARITY, "漏读", entropy, START);
        var note = invitation().notes().getLast();
        assertThat(raised.getLast())
                .isInstanceOfSatisfying(
                        IrregularityRaised.class,
                        event -> assertThat(event.note()).isEqualTo(note.id()));
        refused("answer-text", () -> answer(note, " "));
        var answered = answer(note, "已当场补读").statement();
        assertThat(answered.by()).isEqualTo(PURCHASER.creditCode().value());
        assertThat(answered.data()).doesNotContain("补读");
        var salt = note.answer().map(Answer::salt).map(Bytes32::parse).orElseThrow();
        assertThat(JsonObject.read(answered.data()).bytes32("answer"))
                .isEqualTo(redacted(salt, "已当场补读"));
        refused("irregularity-answered", () -> answer(note, "再答"));
    }

    private IrregularityAnswered answer(Note note, String text) {
        var by = PURCHASER.creditCode().value();
        return observation.answer(note, by, UUID.randomUUID(), text, entropy, END);
    }

    private ObservedSession session() {
        return observation.sessions().getFirst();
    }

    private List<InspectorInvited> schedule(Inspector... inspectors) {
        return schedule(START, inspectors);
    }

    private List<InspectorInvited> schedule(Instant start, Inspector... inspectors) {
        return schedule(SessionKind.BID_OPENING, start, BEFORE, inspectors);
    }

    private List<InspectorInvited> schedule(
            SessionKind kind, Instant start, Instant said, Inspector... inspectors) {
        var plan = new SessionPlan(kind, start, "开标一室", null, said);
        return observation.schedule(plan, List.of(inspectors), entropy, said);
    }

    private void announceAndEnd() {
        observation.announce(List.of("1"));
        observation.endLot("1", LAST_LOT);
    }

    private InspectorAttended signIn(Instant now) {
        return signIn(0, now);
    }

    private InspectorAttended signIn(int who, Instant now) {
        return observation.signIn(invitation(who), "林晓", true, now);
    }

    private NoteRecorded note(NoteType type, String text, Instant now) {
        return (NoteRecorded) observation.note(invitation(), type, text, entropy, now).getFirst();
    }

    private Invitation invitation() {
        return invitation(0);
    }

    private Invitation invitation(int place) {
        return observation.sessions().getFirst().invitations().get(place);
    }

    private String inspectorId() {
        return invitation().inspector().toString();
    }

    private static Bytes32 redacted(Bytes32 salt, String content) {
        return Encodings.sha256(
                Encodings.lp(
                        Encodings.utf8("gongcai/log/v1/redact"),
                        salt.bytes(),
                        Encodings.utf8(content)));
    }

    private static Inspector inspector() {
        return new Inspector(appointment(UUID.randomUUID(), LocalDate.MIN, null));
    }

    private static AppointmentMade appointment(
            UUID person, LocalDate from, @Nullable LocalDate to) {
        return new AppointmentMade(
                new EventHead(UUID.randomUUID(), person, 1, BEFORE),
                UUID.randomUUID(),
                person,
                OFFICE,
                AUTHORITY,
                Role.INSPECTOR,
                null,
                from,
                to);
    }

    private static LocalDate day(int ofApril) {
        return LocalDate.of(2026, 4, ofApril);
    }

    private static PartyRef party(String name, String prefix) {
        var code = CreditCode.complete(prefix + "34992100000001");
        return new PartyRef(UUID.randomUUID(), code, name);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
