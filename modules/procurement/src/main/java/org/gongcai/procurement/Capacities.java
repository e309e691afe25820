package org.gongcai.procurement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.parties.PartyRecord;
import org.gongcai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which capacity the caller may act for a project; refuses who has none. */
@Component
class Capacities {

    private final Appointments appointments;

    Capacities(Appointments appointments) {
        this.appointments = appointments;
    }

    Actor actor(Plan plan) {
        return actor(plan.purchaserId(), plan.agencyId());
    }

    Actor actor(UUID purchaser, @Nullable UUID agency) {
        var caller = Caller.current();
        var appointment = appointments.actingFor(purchaser, agency);
        return new Actor(
                caller.person(),
                caller.displayName(),
                appointment.id(),
                appointment.party().id(),
                appointment.role() == Role.PURCHASER);
    }

    /** The parties that are planned with, as the register has them now. */
    Parties parties(ProjectPlan typed) {
        var purchaser = record("purchaser", Typed.required("purchaser", typed.purchaser()));
        var agency = typed.agency();
        return agency == null
                ? Parties.of(purchaser, null, false)
                : Parties.of(
                        purchaser,
                        record("agency", agency),
                        appointments.entrusted(agency, purchaser.ref().id()));
    }

    private PartyRecord record(String field, UUID party) {
        return appointments.partyRecord(party).orElseThrow(() -> Refusals.unknownParty(field));
    }

    /** An agency whose entrustment has ended is named in no new announcement. */
    void checkEntrusted(Plan plan) {
        var agency = plan.agency();
        if (agency != null && !appointments.entrusted(agency.id(), plan.purchaserId())) {
            throw Parties.notEntrusted(agency);
        }
    }

    /** Of these projects, those the caller acts for. */
    List<Project> own(Projects projects) {
        var own =
                appointments.of(Caller.current().person()).stream()
                        .filter(each -> each.role() == Role.PURCHASER || each.role() == Role.AGENCY)
                        .collect(Collectors.toSet());
        var parties = own.stream().map(each -> each.party().id()).collect(Collectors.toSet());
        return parties.isEmpty()
                ? List.of()
                : projects.ofParties(parties).stream()
                        .filter(project ->
                                own.stream().anyMatch(each -> gives(each, project.plan())))
                        .toList();
    }

    private boolean gives(Appointment appointment, Plan plan) {
        var party = appointment.party().id();
        return appointment.role() == Role.PURCHASER
                ? party.equals(plan.purchaserId())
                : party.equals(plan.agencyId())
                        && appointments.entrusted(party, plan.purchaserId());
    }
}
