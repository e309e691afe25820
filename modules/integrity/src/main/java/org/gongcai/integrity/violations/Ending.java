package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi.EndingKind;
import org.gongcai.contracts.ViolationApi.EndingView;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one supervisor proposed and another confirmed, so that a sanction ends before its time: with
 * the reason and the document on which it rests.
 */
@Entity
@Table(schema = "integrity", name = "case_ending")
class Ending {

    enum State {
        PROPOSED,
        EFFECTIVE,
        WITHDRAWN
    }

    @Id private UUID id;

    @Version private @Nullable Long version;

    @ManyToOne
    @JoinColumn(name = "violation_case")
    private ViolationCase violation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EndingKind kind;

    private String reason;

    @Column(name = "document_no")
    private String document;

    private UUID proposedBy;
    private LocalDate proposedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.PROPOSED;

    private @Nullable UUID settledBy;
    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init")
    protected Ending() {}

    Ending(ViolationCase violation, EndingKind kind, NewEnding typed, UUID by, LocalDate on) {
        this.id = UUID.randomUUID();
        this.violation = violation;
        this.kind = kind;
        this.reason = Typed.required(typed.reason(), Lengths.PARAGRAPH, "reason", "理由");
        this.document = Typed.required(typed.document(), Lengths.SHORT, "document", "文书文号");
        this.proposedBy = by;
        this.proposedOn = on;
    }

    void confirm(UUID by, LocalDate on) {
        if (by.equals(proposedBy)) {
            throw Refused.of("second-person-needed", "提出的人不得自行确认")
                    .remedy("请由本部门另一名监督人员确认")
                    .source("行政处罚法第五十七条")
                    .wording("ending");
        }
        settle(State.EFFECTIVE, by, on);
    }

    void withdraw(UUID by, LocalDate on) {
        settle(State.WITHDRAWN, by, on);
    }

    private void settle(State how, UUID by, LocalDate on) {
        state = how;
        settledBy = by;
        settledOn = on;
    }

    boolean isPending() {
        return state == State.PROPOSED;
    }

    boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    boolean isProposedBy(UUID person) {
        return proposedBy.equals(person);
    }

    EndingKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    String document() {
        return document;
    }

    EndingView shown(UUID viewer) {
        return new EndingView(
                kind,
                reason,
                document,
                proposedOn,
                isProposedBy(viewer),
                isPending() ? null : settledOn);
    }
}
