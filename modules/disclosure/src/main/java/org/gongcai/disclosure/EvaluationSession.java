package org.gongcai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.EvaluationBegan;
import org.gongcai.contracts.HallApi.HallKind;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.contracts.Tender;
import org.jspecify.annotations.Nullable;

/** When the committee of a tender sits. Where, and how far it is, no public fact tells. */
@Entity
@Table(schema = "disclosure", name = "evaluation_session")
class EvaluationSession {

    @Id private UUID project;

    @Version private @Nullable Long version;

    private Instant beganAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationSession() {}

    EvaluationSession(EvaluationBegan began) {
        project = began.subject();
        beganAt = began.occurredAt();
    }

    void end(Instant at) {
        endedAt = at;
    }

    HallSession shown(Tender tender) {
        return new HallSession(
                HallKind.EVALUATION,
                tender.number(),
                tender.title(),
                tender.purchaser().name(),
                null,
                beganAt,
                endedAt == null ? HallState.RUNNING : HallState.DONE,
                null,
                List.of());
    }

    UUID project() {
        return project;
    }
}
