package org.gongcai.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One seat of a committee: a number and the account that sits there now, never a name. */
@Entity
@Table(schema = "evaluation")
class CommitteeSeat {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "committee")
    private Committee committee;

    @Column(name = "seat")
    private int number;

    @Convert(converter = YesNoConverter.class)
    private boolean representative;

    private @Nullable UUID account;
    private Instant takenAt;

    @Convert(converter = YesNoConverter.class)
    private boolean discipline;

    @SuppressWarnings("NullAway.Init")
    protected CommitteeSeat() {}

    CommitteeSeat(Committee committee, SeatTaken taken) {
        this.id = UUID.randomUUID();
        this.committee = committee;
        this.number = taken.seat();
        take(taken);
    }

    final void take(SeatTaken taken) {
        representative = taken.purchaserRepresentative();
        account = taken.account();
        takenAt = taken.occurredAt();
        discipline = false;
    }

    void vacate() {
        account = null;
        discipline = false;
    }

    void acknowledgeDiscipline() {
        discipline = true;
    }

    boolean isOf(UUID person) {
        return person.equals(account);
    }

    boolean isTaken() {
        return account != null;
    }

    boolean isRepresentative() {
        return representative;
    }

    boolean knowsDiscipline() {
        return discipline;
    }

    int number() {
        return number;
    }

    SeatState shown() {
        return new SeatState(number, representative, isTaken(), discipline);
    }
}
