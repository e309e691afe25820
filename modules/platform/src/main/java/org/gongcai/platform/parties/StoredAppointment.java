package org.gongcai.platform.parties;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.rules.CreditCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

// Keeps the party's name of its own, as the party's event may arrive later.
@Entity
@Table(schema = "platform", name = "appointment")
class StoredAppointment {

    @Id private UUID id;
    private UUID person;
    private UUID party;
    private String creditCode;
    private String partyName;
    private UUID authority;

    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable HolderSeat seat;

    private LocalDate fromDay;
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected StoredAppointment() {}

    StoredAppointment(AppointmentMade event) {
        id = event.appointment();
        person = event.person();
        party = event.party().id();
        creditCode = event.party().creditCode().value();
        partyName = event.party().name();
        authority = event.authority();
        role = event.role();
        seat = event.seat();
        fromDay = event.from();
        toDay = event.to();
    }

    void end(LocalDate day) {
        toDay = day;
    }

    Appointment appointment() {
        return new Appointment(
                id,
                person,
                new PartyRef(party, new CreditCode(creditCode), partyName),
                authority,
                role,
                seat,
                fromDay,
                toDay);
    }
}
