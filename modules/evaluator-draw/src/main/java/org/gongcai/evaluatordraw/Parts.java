package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Which part the caller has in a draw, and which draws it may look at. */
@Component
class Parts {

    static final String PLATFORM = "platform";
    static final String AGENCY = "agency";
    static final String PURCHASER = "purchaser";
    static final String INSPECTOR = "inspector";

    private final Appointments appointments;

    Parts(Appointments appointments) {
        this.appointments = appointments;
    }

    /**
     * Somebody who commits and reveals.
     *
     * @param party in whose name its messages are signed
     */
    record Part(String role, PartyRef party) {}

    /** Who commits and reveals in draws of the tender, in the order of the seed. */
    static List<String> roles(Tender tender) {
        return List.of(PLATFORM, conductor(tender.agency() == null), INSPECTOR);
    }

    private static String conductor(boolean purchaserAlone) {
        return purchaserAlone ? PURCHASER : AGENCY;
    }

    /** The caller's appointment by which it conducts the tender; refused if there is none. */
    Appointment conducting(Tender tender) {
        var agency = tender.agency();
        return appointments.actingFor(tender.purchaser().id(), agency == null ? null : agency.id());
    }

    Appointment conducting(Draw draw) {
        return appointments.actingFor(draw.tender().purchaser(), draw.tender().agency());
    }

    boolean conducts(Draw draw) {
        var agency = draw.tender().agency();
        return has(Role.PURCHASER, draw.tender().purchaser()).isPresent()
                || agency != null
                        && appointments.entrusted(agency, draw.tender().purchaser())
                        && has(Role.AGENCY, agency).isPresent();
    }

    /** The caller's part, if it has one. */
    Optional<Part> of(Draw draw) {
        return conductorOf(draw)
                .or(() -> inspecting(draw).map(each -> new Part(INSPECTOR, each.party())));
    }

    Part require(Draw draw) {
        return of(draw).orElseThrow(() ->
                Refused.of("not-yours", "您不是本次抽取中提交随机数的一方")
                        .remedy("请由组织采购的单位或监督人员办理")
                        .wording("draw-part"));
    }

    private Optional<Part> conductorOf(Draw draw) {
        var agency = draw.tender().agency();
        if (agency == null) {
            return has(Role.PURCHASER, draw.tender().purchaser())
                    .map(each -> new Part(PURCHASER, each.party()));
        }
        return has(Role.AGENCY, agency)
                .filter(each -> appointments.entrusted(agency, draw.tender().purchaser()))
                .map(each -> new Part(AGENCY, each.party()));
    }

    private Optional<Appointment> has(Role role, UUID party) {
        return appointments.find(Caller.current().person(), role, party);
    }

    Optional<Appointment> inspecting(Draw draw) {
        return ofCaller()
                .filter(each ->
                        each.role() == Role.INSPECTOR
                                && each.authority().equals(draw.tender().authority()))
                .findFirst();
    }

    /** Purchaser and agency of the tender, and who guards tenders of its authority. */
    boolean mayLook(Draw draw) {
        return conducts(draw)
                || ofCaller()
                        .anyMatch(each ->
                                isGuardian(each.role())
                                        && each.authority().equals(draw.tender().authority()));
    }

    private static boolean isGuardian(Role role) {
        return role == Role.INSPECTOR || role == Role.SUPERVISOR || role == Role.CENTRE;
    }

    /** The authorities for whose centre the caller works. */
    List<UUID> callDesks() {
        return ofCaller()
                .filter(each -> each.role() == Role.CENTRE)
                .map(Appointment::authority)
                .distinct()
                .toList();
    }

    /** Of these draws, those for which the caller calls. */
    List<Draw> called(List<Draw> draws) {
        var desks = callDesks();
        return draws.stream()
                .filter(draw -> desks.contains(draw.tender().authority()) || isHostDesk(draw))
                .toList();
    }

    /** Whether the caller conducts the draw in an area without a centre, and so calls itself. */
    boolean isHostDesk(Draw draw) {
        return appointments.inRole(Role.CENTRE, draw.tender().authority()).isEmpty()
                && conducts(draw);
    }

    private Stream<Appointment> ofCaller() {
        return appointments.of(Caller.current().person()).stream();
    }
}
