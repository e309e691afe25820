package org.gongcai.observation.monitoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/**
 * A monitoring is its body's; purchaser and agency see and answer it from the decision on, and the
 * supervisors of the area read it from then on.
 */
@Component
class MonitoringAccess {

    private static final Set<Role> ASKED = EnumSet.of(Role.PURCHASER, Role.AGENCY);

    private final Appointments appointments;

    MonitoringAccess(Appointments appointments) {
        this.appointments = appointments;
    }

    List<Appointment> own() {
        return appointments.of(Caller.current().person());
    }

    Set<UUID> parties(Set<Role> roles) {
        return own().stream()
                .filter(each -> roles.contains(each.role()))
                .map(each -> each.party().id())
                .collect(Collectors.toSet());
    }

    /** The areas in which the caller supervises. */
    Set<UUID> areas() {
        return own().stream()
                .filter(each -> each.role() == Role.SUPERVISOR)
                .map(Appointment::authority)
                .collect(Collectors.toSet());
    }

    /** The appointment by which the caller may look into a project of that area. */
    Appointment inspector(UUID authority) {
        return own().stream()
                .filter(each -> each.role() == Role.INSPECTOR)
                .filter(each -> each.authority().equals(authority))
                .findFirst()
                .orElseThrow(() -> notYours("请由项目所在地的监督单位办理"));
    }

    Author ofBody(Monitoring monitoring) {
        return body(monitoring).orElseThrow(() -> notYours("请由作出监督决定的单位的人员办理"));
    }

    Author asked(Monitoring monitoring) {
        return counterpart(monitoring).orElseThrow(() -> notYours("请由采购人或者受托代理机构的经办人办理"));
    }

    Author either(Monitoring monitoring) {
        return body(monitoring).orElseGet(() -> asked(monitoring));
    }

    private Optional<Author> body(Monitoring monitoring) {
        return own().stream()
                .filter(each -> each.role() == Role.INSPECTOR)
                .filter(each -> each.party().id().equals(monitoring.body().id()))
                .findFirst()
                .map(each -> author(each, true));
    }

    private Optional<Author> counterpart(Monitoring monitoring) {
        if (!isPublic(monitoring)) {
            return Optional.empty();
        }
        return own().stream()
                .filter(each -> ASKED.contains(each.role()))
                .filter(each -> acts(each, monitoring))
                .findFirst()
                .map(each -> author(each, false));
    }

    private boolean acts(Appointment each, Monitoring monitoring) {
        var party = each.party().id();
        var matter = monitoring.matter();
        return each.role() == Role.PURCHASER
                ? party.equals(matter.purchaserId())
                : party.equals(matter.agency())
                        && appointments.entrusted(party, matter.purchaserId());
    }

    private static Author author(Appointment by, boolean ofBody) {
        var caller = Caller.current();
        return new Author(caller.person(), caller.displayName(), by.party(), ofBody);
    }

    private static boolean isPublic(Monitoring monitoring) {
        return monitoring.decidedOn() != null;
    }

    boolean mayRead(Monitoring monitoring) {
        return body(monitoring).isPresent()
                || counterpart(monitoring).isPresent()
                || isPublic(monitoring) && areas().contains(monitoring.matter().authority());
    }

    void refuseUnlessConcerned(Monitoring monitoring) {
        if (!mayRead(monitoring)) {
            throw notYours("请以监督单位、采购人或者受托代理机构的人员登录");
        }
    }

    /** Whether the body's own words that have no effect yet are shown. */
    boolean seesProposals(Monitoring monitoring) {
        return body(monitoring).isPresent();
    }

    Set<MonitoringAction> actions(Monitoring monitoring) {
        if (body(monitoring).isPresent()) {
            return ofBody(monitoring.state(), monitoring.conclusion());
        }
        if (counterpart(monitoring).isEmpty()) {
            return Set.of();
        }
        return switch (monitoring.state()) {
            case ACTIVE -> EnumSet.of(MonitoringAction.POST);
            case ADDRESSED -> EnumSet.of(MonitoringAction.POST, MonitoringAction.REPORT);
            case DRAFT, DECLINED, COMPLETED, STOPPED, CANCELLED -> Set.of();
        };
    }

    private static Set<MonitoringAction> ofBody(
            MonitoringState state, Optional<Conclusion> proposed) {
        return switch (state) {
            case DRAFT -> EnumSet.of(MonitoringAction.DECIDE, MonitoringAction.CANCEL);
            case ACTIVE -> active(proposed);
            case ADDRESSED ->
                    EnumSet.of(
                            MonitoringAction.POST,
                            MonitoringAction.COMPLETE,
                            MonitoringAction.STOP);
            case DECLINED, COMPLETED, STOPPED, CANCELLED -> Set.of();
        };
    }

    private static Set<MonitoringAction> active(Optional<Conclusion> proposed) {
        var actions = EnumSet.of(MonitoringAction.POST, MonitoringAction.STOP);
        if (proposed.isEmpty()) {
            actions.add(MonitoringAction.PROPOSE);
            return actions;
        }
        actions.add(MonitoringAction.WITHDRAW);
        if (!proposed.get().proposedBy().equals(Caller.current().person())) {
            actions.add(MonitoringAction.CONFIRM);
        }
        return actions;
    }

    private static Refused notYours(String remedy) {
        return Refused.of("not-yours", "这项监督不属于您所在的单位").remedy(remedy).wording("monitoring");
    }
}
