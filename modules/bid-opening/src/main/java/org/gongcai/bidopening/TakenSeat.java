package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;

/** A seat of a committee whose member is present; it names an account and no person. */
@Entity
@Table(schema = "bid_opening", name = "taken_seat")
class TakenSeat {

    @Id private UUID id;
    private UUID project;
    private UUID account;

    @SuppressWarnings("NullAway.Init")
    protected TakenSeat() {}

    TakenSeat(SeatTaken event) {
        id = event.eventId();
        project = event.project();
        account = event.account();
    }

    @Override
    public String toString() {
        return "Seat of %s in %s".formatted(account, project);
    }
}
