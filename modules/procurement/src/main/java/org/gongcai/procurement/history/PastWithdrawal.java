package org.gongcai.procurement.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.HistoryApi.WithdrawnResult;

/**
 * That a result was taken out of all figures, by whom and why; it stays when a better row comes.
 */
@Entity
@Table(schema = "procurement", name = "past_withdrawal")
class PastWithdrawal {

    @Id private UUID id;

    private UUID ledger;

    @Column(name = "result_number")
    private String number;

    private String title;
    private String reason;
    private UUID person;
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected PastWithdrawal() {}

    PastWithdrawal(
            UUID ledger, String number, String title, String reason, UUID person, Instant now) {
        id = UUID.randomUUID();
        this.ledger = ledger;
        this.number = number;
        this.title = title;
        this.reason = reason;
        this.person = person;
        withdrawnAt = now;
    }

    WithdrawnResult shown() {
        return new WithdrawnResult(number, title, reason, withdrawnAt);
    }
}
