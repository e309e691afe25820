package org.gongcai.platform.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.EntrustmentGiven;

@Entity
@Table(schema = "platform", name = "entrustment")
class StoredEntrustment {

    @Id private UUID id;
    private UUID purchaser;
    private UUID agency;
    private LocalDate fromDay;
    private LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected StoredEntrustment() {}

    StoredEntrustment(EntrustmentGiven event) {
        id = event.entrustment();
        purchaser = event.purchaser().id();
        agency = event.agency().id();
        fromDay = event.from();
        toDay = event.to();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && day.isBefore(toDay);
    }
}
