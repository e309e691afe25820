package org.gongcai.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.Role;

/** Who shall act for an organisation, as what, from when on, and by which document. */
record AppointmentForm(
        String person,
        String unit,
        String role,
        String seat,
        String from,
        String to,
        String foundingDocument) {

    AppointmentForm {
        person = Typed.text(person);
        unit = Typed.text(unit);
        role = Typed.text(role);
        seat = Typed.text(seat);
        from = Typed.text(from);
        to = Typed.text(to);
        foundingDocument = Typed.text(foundingDocument);
    }

    static AppointmentForm from(LocalDate day) {
        return new AppointmentForm("", "", "", "", day.toString(), "", "");
    }

    NewAppointment appointment(UUID party) {
        return new NewAppointment(
                Typed.id("person", person),
                party,
                unit.isEmpty() ? null : Typed.id("unit", unit),
                Typed.constant("role", role, Role.class),
                seat.isEmpty() ? null : Typed.constant("seat", seat, HolderSeat.class),
                Typed.date("from", from),
                Typed.dateOrNull("to", to),
                foundingDocument);
    }
}
