package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A code that the desk handed out after it had seen an identity document. */
@Entity
@Table(schema = "evaluator_draw", name = "venue_code")
class SeatCode {

    enum State {
        LIVE,
        SPENT,
        VOID
    }

    /**
     * @param document kind of identity document
     * @param as the centre, or the host where there is no centre
     */
    record Check(String document, UUID by, Role as, Instant at) {}

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID draw;
    private int seat;
    private String codeHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private String document;
    private UUID issuedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Role issuedAs;

    private Instant issuedAt;
    private Instant validUntil;
    private @Nullable Instant spentAt;

    @SuppressWarnings("NullAway.Init")
    protected SeatCode() {}

    SeatCode(UUID draw, int seat, String codeHash, Check check, Instant validUntil) {
        this.id = UUID.randomUUID();
        this.draw = draw;
        this.seat = seat;
        this.codeHash = codeHash;
        this.state = State.LIVE;
        this.document = check.document();
        this.issuedBy = check.by();
        this.issuedAs = check.as();
        this.issuedAt = check.at();
        this.validUntil = validUntil;
    }

    void spend(Instant now) {
        state = State.SPENT;
        spentAt = now;
    }

    void revoke() {
        state = State.VOID;
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    State state() {
        return state;
    }

    UUID draw() {
        return draw;
    }

    int seat() {
        return seat;
    }

    /** Absent for a code that was used before this was kept. */
    Optional<Instant> spentAt() {
        return Optional.ofNullable(spentAt);
    }

    Instant validUntil() {
        return validUntil;
    }
}
