package org.gongcai.evaluatordraw.venue;

import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Who attends to a committee: the identity desk of the centre, and the host of the tender. */
@Component
class Attendants {

    private final Appointments appointments;
    private final VenueInspectors inspectors;

    Attendants(Appointments appointments, VenueInspectors inspectors) {
        this.appointments = appointments;
        this.inspectors = inspectors;
    }

    /** The appointment by which the caller is desk or host, if it is. */
    Optional<Appointment> find(CommitteeFacts committee) {
        return centre(committee).or(() -> host(committee));
    }

    Appointment require(CommitteeFacts committee) {
        return find(committee)
                .orElseThrow(() ->
                        Refused.of("not-yours", "只有交易中心的身份核验处和本项目的评审主持人可以办理")
                                .remedy("请由交易中心或者受托代理机构的经办人办理")
                                .wording("venue"));
    }

    /** Who identifies people: the centre alone; the host only where there is no centre. */
    Optional<Appointment> desk(CommitteeFacts committee) {
        return isHostDesk(committee) ? host(committee) : centre(committee);
    }

    Appointment requireDesk(CommitteeFacts committee) {
        return desk(committee)
                .orElseThrow(() ->
                        Refused.of("not-yours", "身份核验和发放密码只由交易中心的身份核验处办理")
                                .remedy("请由交易中心的身份核验人员办理；当地没有交易中心的，由评审主持人办理并记录在案")
                                .wording("identity-desk"));
    }

    /** Whether the area has no centre, so that the host has to identify people itself. */
    boolean isHostDesk(CommitteeFacts committee) {
        return appointments.inRole(Role.CENTRE, committee.authority()).isEmpty();
    }

    private Optional<Appointment> centre(CommitteeFacts committee) {
        return inRole(Role.CENTRE, committee.authority());
    }

    /** Who was invited to watch this evaluation. */
    Optional<Appointment> inspector(CommitteeFacts committee) {
        return inRole(Role.INSPECTOR, committee.authority())
                .filter(each ->
                        inspectors.existsByProjectAndInspector(
                                committee.project(), Caller.current().person()));
    }

    private Optional<Appointment> inRole(Role role, UUID authority) {
        return appointments.of(Caller.current().person()).stream()
                .filter(each -> each.role() == role && each.authority().equals(authority))
                .findFirst();
    }

    private Optional<Appointment> host(CommitteeFacts committee) {
        var agency = committee.agency();
        if (agency == null) {
            return purchaser(committee);
        }
        return appointments
                .find(Caller.current().person(), Role.AGENCY, agency)
                .filter(each -> appointments.entrusted(agency, committee.purchaser()));
    }

    private Optional<Appointment> purchaser(CommitteeFacts committee) {
        return appointments.find(Caller.current().person(), Role.PURCHASER, committee.purchaser());
    }

    void requirePurchaser(CommitteeFacts committee) {
        if (purchaser(committee).isEmpty()) {
            throw Refused.of("not-yours", "采购人代表只能由采购人自己委派")
                    .remedy("请由采购人的经办人上传授权函后委派")
                    .wording("representative");
        }
    }

    /** The purchaser may look as well, though never at names unless it is the host. */
    boolean mayLook(CommitteeFacts committee) {
        return find(committee).isPresent() || purchaser(committee).isPresent();
    }
}
