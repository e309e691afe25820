package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeMember;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who sits at a seat, sealed until the award. */
@Entity
@Table(schema = "evaluator_draw", name = "committee_member")
class SealedSeat {

    private static final String KIND = "member";

    @Id private UUID id;
    private UUID draw;
    private int seat;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected SealedSeat() {}

    SealedSeat(UUID draw, int seat, CommitteeMember member, DrawVault vault) {
        this.id = UUID.randomUUID();
        this.draw = draw;
        this.seat = seat;
        this.sealed = vault.seal(KIND, id, member);
    }

    void take(CommitteeMember member, DrawVault vault) {
        sealed = vault.seal(KIND, id, member);
    }

    CommitteeMember member(DrawVault vault) {
        return vault.open(KIND, id, sealed, CommitteeMember.class);
    }

    UUID draw() {
        return draw;
    }

    int seat() {
        return seat;
    }
}
