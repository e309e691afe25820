package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's appointment. Kept here, not asked for: who is invited must be decided in one order
 * with the sessions, or an inspector appointed at the same moment would be missed.
 */
@Entity
@Table(schema = "observation", name = "inspector")
class Inspector {

    @Id private UUID appointment;

    private UUID person;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "party_name")
    private String partyName;

    private UUID authority;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected Inspector() {}

    Inspector(AppointmentMade made) {
        appointment = made.appointment();
        person = made.person();
        creditCode = made.party().creditCode().value();
        partyName = made.party().name();
        authority = made.authority();
        fromDay = made.from();
        toDay = made.to();
    }

    UUID person() {
        return person;
    }

    String creditCode() {
        return creditCode;
    }

    String partyName() {
        return partyName;
    }

    UUID authority() {
        return authority;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || day.isBefore(toDay));
    }

    void end(LocalDate day) {
        toDay = day;
    }
}
