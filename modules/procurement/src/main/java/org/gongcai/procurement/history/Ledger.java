package org.gongcai.procurement.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.contracts.ProcurementEvent.PastResultWithdrawn;
import org.gongcai.contracts.ProcurementEvent.PastResultsImported;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.contracts.ProcurementEvent.PastSumsEntered;
import org.gongcai.platform.Aggregate;

/** Tells of one authority's past results in the order in which they were brought in. */
@Entity
@Table(schema = "procurement", name = "history_ledger")
class Ledger extends Aggregate {

    private UUID authority;

    @SuppressWarnings("NullAway.Init")
    protected Ledger() {}

    Ledger(UUID authority) {
        super(UUID.randomUUID());
        this.authority = authority;
    }

    PastResultsImported take(String source, List<PastResult> results, Instant now) {
        return new PastResultsImported(next(now), source, results);
    }

    PastResultWithdrawn withdraw(String number, String reason, Instant now) {
        return new PastResultWithdrawn(next(now), number, reason);
    }

    PastSumsEntered take(PastSums sums, Instant now) {
        return new PastSumsEntered(next(now), sums);
    }

    boolean isOf(UUID wanted) {
        return authority.equals(wanted);
    }
}
