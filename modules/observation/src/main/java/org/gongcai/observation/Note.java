package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector noted. It never changes; a correction is another note. An irregularity is
 * answered once.
 */
@Entity
@Table(schema = "observation", name = "note")
class Note {

    private static final int LONGEST = 4000;

    @Id private UUID id;

    @ManyToOne
    @JoinColumn(name = "invitation")
    private Invitation invitation;

    @Column(name = "event_id")
    private UUID event;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoteType type;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InspectedStage stage;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    private @Nullable String salt;

    @Column(name = "noted_at")
    private Instant at;

    @Embedded private @Nullable Answer answer;

    @Embedded private @Nullable AnswerTerm term;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(Invitation invitation, NewNote typed, Bytes32 salt, UUID event, Instant at) {
        this.id = UUID.randomUUID();
        this.invitation = invitation;
        this.type = typed.type();
        this.stage =
                typed.stage() == null
                        ? InspectedStage.of(invitation.session().kind())
                        : typed.stage();
        this.text = checked(typed.text());
        this.term = AnswerTerm.of(type, typed.answerInDays(), at);
        this.salt = salt.hex();
        this.event = event;
        this.at = at;
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refused.of(
                            "note-text",
                            "记录应为 1 至 %d 字，现为 %d 字".formatted(LONGEST, text.strip().length()))
                    .field("text")
                    .remedy("请填写记录；过长的请分成几条")
                    .value("most", LONGEST)
                    .value("length", text.strip().length());
        }
        return text;
    }

    UUID id() {
        return id;
    }

    Invitation invitation() {
        return invitation;
    }

    UUID event() {
        return event;
    }

    NoteType type() {
        return type;
    }

    InspectedStage stage() {
        return stage;
    }

    Optional<AnswerTerm> term() {
        return Optional.ofNullable(term);
    }

    /** Whether those asked have not answered and have not gone on without. */
    boolean holdsBack(Instant now) {
        return answer == null && term != null && term.runs(now);
    }

    /** Nothing is recorded where an answer came first. */
    boolean passOver(String reason, Bytes32 redaction, Instant now) {
        if (!holdsBack(now) || term == null) {
            return false;
        }
        term = term.passedOver(reason, redaction, now);
        return true;
    }

    /** Nothing is recorded where those asked had answered or had said why they go on. */
    boolean lapse(Instant now) {
        if (answer != null || term == null || term.isOver()) {
            return false;
        }
        term = term.lapsed(now);
        return true;
    }

    String text() {
        return text;
    }

    Optional<Bytes32> salt() {
        return Optional.ofNullable(salt).map(Bytes32::parse);
    }

    Instant at() {
        return at;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    void answered(Answer given) {
        if (answer != null) {
            throw Refused.of("irregularity-answered", "这个问题已经答复，答复不能更改").remedy("需要补充的，请书面告知监督人员");
        }
        answer = given;
    }
}
