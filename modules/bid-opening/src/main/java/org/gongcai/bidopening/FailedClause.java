package org.gongcai.bidopening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A clause of a bid that makes another key than its body's, published once. */
@Entity
@Table(schema = "bid_opening", name = "failed_clause")
class FailedClause {

    @Id private UUID id;
    private UUID bid;

    @Column(name = "clause_no")
    private int clause;

    @SuppressWarnings("NullAway.Init")
    protected FailedClause() {}

    FailedClause(UUID bid, int clause) {
        this.id = UUID.randomUUID();
        this.bid = bid;
        this.clause = clause;
    }

    @Override
    public String toString() {
        return "Clause %d of %s".formatted(clause, bid);
    }
}
