package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
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
     */
    record Check(String document, UUID by, Instant at) {}

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
    private Instant issuedAt;
    private Instant validUntil;

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
        this.issuedAt = check.at();
        this.validUntil = validUntil;
    }

    void spend() {
        state = State.SPENT;
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

    Instant validUntil() {
        return validUntil;
    }
}
