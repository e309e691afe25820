package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent.BodyFigures;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class AnswerTermTest extends ObservedProject {

    /** The Wednesday of the opening; two working days later ends with Friday. */
    private static final Instant FRIDAY_IS_OVER = Instant.parse("2026-04-10T16:00:00Z");

    private Note asked(Integer workingDays) {
        schedule(inspector());
        signIn(START);
        told(new NewNote(NoteType.QUESTION, "为何推迟", null, workingDays), START);
        return invitation().notes().getFirst();
    }

    @Test
    void a_note_is_of_the_stage_of_its_session_unless_the_inspector_says_otherwise() {
        schedule(inspector());
        signIn(START);
        note(NoteType.NORMAL, "到场", START);
        told(new NewNote(NoteType.NORMAL, "公告", InspectedStage.PLAN_AND_NOTICE, null), START);
        assertThat(invitation().notes())
                .extracting(Note::stage)
                .containsExactly(InspectedStage.BIDS_AND_OPENING, InspectedStage.PLAN_AND_NOTICE);
    }

    @Test
    void a_question_holds_back_until_the_midnight_that_ends_its_last_working_day() {
        schedule(inspector());
        signIn(START);
        var told = told(new NewNote(NoteType.QUESTION, "为何推迟", null, 2), START);
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        IrregularityRaised.class,
                        raised -> assertThat(raised.answerBy()).isEqualTo(FRIDAY_IS_OVER));
        var note = invitation().notes().getFirst();
        assertThat(note.holdsBack(FRIDAY_IS_OVER.minusSeconds(1))).isTrue();
        assertThat(note.holdsBack(FRIDAY_IS_OVER)).isFalse();
    }

    @Test
    void an_answer_ends_the_wait_and_no_silence_is_recorded() {
        var note = asked(2);
        answer(note, "设备检修");
        assertThat(note.holdsBack(END)).isFalse();
        assertThat(observation.lapse(note, FRIDAY_IS_OVER)).isEmpty();
    }

    @Test
    void silence_is_recorded_once_by_the_platform() {
        var note = asked(2);
        var statement = observation.lapse(note, FRIDAY_IS_OVER).orElseThrow().statement();
        assertThat(statement.by()).isEqualTo("system");
        assertThat(statement.type()).isEqualTo("irregularity.lapsed");
        assertThat(observation.lapse(note, FRIDAY_IS_OVER)).isEmpty();
        assertThat(answer(note, "迟到的答复").note()).isEqualTo(note.id());
    }

    @Test
    void whoever_goes_on_says_why_and_the_log_holds_a_salted_hash() {
        var note = asked(2);
        var told = observation.passOver(note, "抢险物资等待", entropy, END).orElseThrow();
        assertThat(note.holdsBack(END)).isFalse();
        var data = JsonObject.read(told.statement().data());
        var salt = note.term().map(AnswerTerm::salt).orElseThrow();
        assertThat(data.bytes32("reason")).isEqualTo(redacted(Bytes32.parse(salt), "抢险物资等待"));
        assertThat(observation.passOver(note, "再说", entropy, END)).isEmpty();
        assertThat(observation.lapse(note, FRIDAY_IS_OVER)).isEmpty();
    }

    @Test
    void only_what_asks_for_an_answer_has_a_term_and_never_a_long_one() {
        schedule(inspector());
        signIn(START);
        refused("answer-term", () -> told(new NewNote(NoteType.NORMAL, "到场", null, 2), START));
        refused("answer-term", () -> told(new NewNote(NoteType.QUESTION, "?", null, 6), START));
        refused("answer-term", () -> told(new NewNote(NoteType.QUESTION, "?", null, 0), START));
        assertThat(invitation().notes()).isEmpty();
    }

    @Test
    void what_is_found_or_answered_after_the_session_is_added_to_its_figures() {
        schedule(inspector());
        signIn(START);
        announceAndEnd();
        observation.close(session(), END);
        var found = told(new NewNote(NoteType.IRREGULARITY, "录像缺失"), END).getLast();
        assertThat(bodies(found)).extracting(BodyFigures::irregularities).containsExactly(1);
        assertThat(((ObservationStatistic) found).invited()).isZero();
        var note = invitation().notes().getFirst();
        var by = PURCHASER.creditCode().value();
        var answered = observation.answer(note, by, AUTHORITY, "已调取", entropy, END);
        assertThat(bodies(answered.getLast())).extracting(BodyFigures::answered).containsExactly(1);
    }

    private static List<BodyFigures> bodies(Object told) {
        return Objects.requireNonNull(((ObservationStatistic) told).bodies());
    }
}
