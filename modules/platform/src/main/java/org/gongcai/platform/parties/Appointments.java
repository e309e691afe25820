package org.gongcai.platform.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may act for whom today, by the legal clock. Follows the register within moments; it decides
 * nothing that must hold in the very instant of a change.
 */
@Component
@Transactional(readOnly = true)
public class Appointments {

    private final StoredAppointments appointments;
    private final StoredParties parties;
    private final StoredEntrustments entrustments;
    private final LegalClock clock;

    Appointments(
            StoredAppointments appointments,
            StoredParties parties,
            StoredEntrustments entrustments,
            LegalClock clock) {
        this.appointments = appointments;
        this.parties = parties;
        this.entrustments = entrustments;
        this.clock = clock;
    }

    public List<Appointment> of(UUID person) {
        return holding(appointments.findByPersonOrderByFromDayAscIdAsc(person));
    }

    public Optional<Appointment> find(UUID person, Role role, UUID party) {
        return of(person).stream()
                .filter(each -> each.role() == role && each.party().id().equals(party))
                .findFirst();
    }

    public List<Appointment> inRole(Role role, UUID authority) {
        return holding(appointments.findByRoleAndAuthorityOrderByFromDayAscIdAsc(role, authority));
    }

    public List<Appointment> inSeat(HolderSeat seat, UUID authority) {
        return holding(appointments.findBySeatAndAuthorityOrderByFromDayAscIdAsc(seat, authority));
    }

    public Optional<PartyRef> party(UUID id) {
        return partyRecord(id).map(PartyRecord::ref);
    }

    public Optional<PartyRecord> partyRecord(UUID id) {
        return parties.findById(id).map(StoredParty::party);
    }

    public Optional<PartyRecord> partyOfCode(String creditCode) {
        return parties.findByCreditCode(creditCode).map(StoredParty::party);
    }

    /** Whether the purchaser has entrusted the agency today. */
    public boolean entrusted(UUID agency, UUID purchaser) {
        var today = clock.today();
        return entrustments.findByAgencyAndPurchaser(agency, purchaser).stream()
                .anyMatch(each -> each.holdsOn(today));
    }

    /**
     * The appointment by which the caller may act in a tender of that purchaser and agency; refused
     * if there is none.
     */
    public Appointment actingFor(UUID purchaser, @Nullable UUID agency) {
        var person = Caller.current().person();
        return find(person, Role.PURCHASER, purchaser)
                .or(() -> entrustedAgency(person, purchaser, agency))
                .orElseThrow(() ->
                        Refused.of("not-yours", "您所在单位不是本项目的采购人或受托代理机构")
                                .remedy("请由采购人或其委托的代理机构的经办人办理；任职或委托有变化的，请先在主体库中登记")
                                .wording("project"));
    }

    private Optional<Appointment> entrustedAgency(
            UUID person, UUID purchaser, @Nullable UUID agency) {
        return agency != null && entrusted(agency, purchaser)
                ? find(person, Role.AGENCY, agency)
                : Optional.empty();
    }

    /** The caller's first appointment in that role; refused if there is none. */
    public Appointment actingAs(Role role) {
        return of(Caller.current().person()).stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("no-appointment", "您目前没有办理此事所需的任职")
                                .remedy("请联系本单位的管理员在主体库中登记您的任职"));
    }

    private List<Appointment> holding(List<StoredAppointment> stored) {
        var today = clock.today();
        return stored.stream()
                .map(StoredAppointment::appointment)
                .filter(each -> each.holdsOn(today))
                .toList();
    }
}
