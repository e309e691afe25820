package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.ProvableFact;

/** A message of a draw's protocol that the log proves. */
@Entity
@Table(schema = "disclosure", name = "draw_proof")
class DrawProof {

    @Id private UUID eventId;
    private UUID draw;

    @Column(name = "sequence_no")
    private long sequence;

    private String what;
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected DrawProof() {}

    DrawProof(ProvableFact fact) {
        eventId = fact.eventId();
        draw = fact.subject();
        sequence = fact.head().sequence();
        what = ProvenFact.what(fact);
        occurredAt = fact.occurredAt();
    }

    Proof shown() {
        return new Proof(what, eventId, occurredAt);
    }
}
