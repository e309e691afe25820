package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.WorkingDays;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Until when those asked answer before their next act. It never forbids that act: they may say why
 * they go on, and once the term is over the silence is on record instead.
 *
 * @param answerBy the midnight that ends the last day
 * @param reason why those asked went on without an answer
 */
@Embeddable
record AnswerTerm(
        @Column(name = "answer_by") Instant answerBy,
        @Column(name = "passed_over_reason") @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
                @Nullable String reason,
        @Column(name = "passed_over_salt") @Nullable String salt,
        @Column(name = "passed_over_at") @Nullable Instant passedOverAt,
        @Column(name = "lapsed_at") @Nullable Instant lapsedAt) {

    /** Longer would come near to a veto. */
    private static final int LONGEST = 5;

    static @Nullable AnswerTerm of(NoteType type, @Nullable Integer workingDays, Instant now) {
        if (workingDays == null) {
            return null;
        }
        if (!type.asksForAnswer() || workingDays < 1 || workingDays > LONGEST) {
            throw Refused.of(
                            "answer-term", "下一步之前答复的期限为 1 至 %d 个工作日，且只用于需要答复的记录".formatted(LONGEST))
                    .field("answerInDays")
                    .remedy("请改填期限；一般记录无须答复")
                    .value("most", LONGEST);
        }
        var last = WorkingDays.official().add(LegalTime.dateOf(now), workingDays).effective();
        return new AnswerTerm(LegalTime.startOf(last.plusDays(1)), null, null, null, null);
    }

    boolean runs(Instant now) {
        return passedOverAt == null && now.isBefore(answerBy);
    }

    /** Whether those asked went on, or let the term end, without an answer. */
    boolean isOver() {
        return passedOverAt != null || lapsedAt != null;
    }

    AnswerTerm passedOver(String why, Bytes32 redaction, Instant now) {
        return new AnswerTerm(answerBy, why, redaction.hex(), now, lapsedAt);
    }

    AnswerTerm lapsed(Instant now) {
        return new AnswerTerm(answerBy, reason, salt, passedOverAt, now);
    }
}
