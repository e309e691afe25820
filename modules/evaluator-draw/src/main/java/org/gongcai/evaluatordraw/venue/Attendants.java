package org.gongcai.evaluatordraw.venue;

import java.util.Optional;
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

    Attendants(Appointments appointments) {
        this.appointments = appointments;
    }

    /** The appointment by which the caller is desk or host, if it is. */
    Optional<Appointment> find(CommitteeFacts committee) {
        return desk(committee).or(() -> host(committee));
    }

    Appointment require(CommitteeFacts committee) {
        return find(committee)
                .orElseThrow(() ->
                        Refused.of("not-yours", "只有交易中心的身份核验处和本项目的评审主持人可以办理")
                                .remedy("请由交易中心或者受托代理机构的经办人办理"));
    }

    private Optional<Appointment> desk(CommitteeFacts committee) {
        return appointments.of(Caller.current().person()).stream()
                .filter(each ->
                        each.role() == Role.CENTRE
                                && each.authority().equals(committee.authority()))
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
            throw Refused.of("not-yours", "采购人代表只能由采购人自己委派").remedy("请由采购人的经办人上传授权函后委派");
        }
    }

    /** The purchaser may look as well, though never at names unless it is the host. */
    boolean mayLook(CommitteeFacts committee) {
        return find(committee).isPresent() || purchaser(committee).isPresent();
    }
}
