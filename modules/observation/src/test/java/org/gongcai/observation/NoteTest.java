package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class NoteTest extends ObservedProject {

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
    void an_irregularity_asks_and_is_answered_once_with_a_salted_hash_in_the_log() {
        schedule(inspector());
        signIn(START);
        assertThat(told(new NewNote(NoteType.NORMAL, "到场"), START)).hasSize(1);
        var raised = told(new NewNote(NoteType.IRREGULARITY, "漏读"), START);
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
}
