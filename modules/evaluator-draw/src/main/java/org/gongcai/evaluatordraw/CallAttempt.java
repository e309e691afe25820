package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One call of one number and what proves it; the proof's words lie sealed. */
@Entity
@Table(schema = "evaluator_draw", name = "call_attempt")
class CallAttempt {

    private static final String KIND = "call";

    @Id private UUID id;
    private UUID invitation;
    private int attempt;
    private Instant madeAt;
    private UUID madeBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CallResult result;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvidenceGrade grade;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected CallAttempt() {}

    CallAttempt(
            AskedPerson called,
            int attempt,
            UUID caller,
            CallOutcome outcome,
            Instant now,
            DrawVault vault) {
        this.id = UUID.randomUUID();
        this.invitation = called.id();
        this.attempt = attempt;
        this.madeAt = now;
        this.madeBy = caller;
        this.result = outcome.result();
        this.grade = outcome.grade();
        this.sealed = vault.seal(KIND, id, outcome.evidence());
    }

    /** As it goes into the evidence of how asking ended. */
    record Made(int attempt, Instant at, CallResult result, EvidenceGrade grade, String evidence) {}

    Made made(DrawVault vault) {
        return new Made(attempt, madeAt, result, grade, vault.open(KIND, id, sealed, String.class));
    }

    UUID madeBy() {
        return madeBy;
    }
}
