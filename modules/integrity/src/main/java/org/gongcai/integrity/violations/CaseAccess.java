package org.gongcai.integrity.violations;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/**
 * A case is its authority's; the party sees and answers it from the notice on, by people who act
 * for it.
 */
@Component
class CaseAccess {

    private final Appointments appointments;
    private final LegalClock clock;

    CaseAccess(Appointments appointments, LegalClock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    Appointment supervisor() {
        return appointments.actingAs(Role.SUPERVISOR);
    }

    /** Organisations for which the caller has one of these roles today. */
    Set<UUID> organisations(Role... roles) {
        var wanted = Set.of(roles);
        return appointments.of(Caller.current().person()).stream()
                .filter(each -> wanted.contains(each.role()))
                .map(each -> each.party().id())
                .collect(Collectors.toSet());
    }

    boolean conducts(ViolationCase filed) {
        return organisations(Role.SUPERVISOR).contains(filed.authority());
    }

    boolean answers(ViolationCase filed) {
        return filed.state() != CaseState.FILED
                && filed.party()
                        .filter(organisations(Role.SUPPLIER, Role.AGENCY)::contains)
                        .isPresent();
    }

    void refuseUnlessConducting(ViolationCase filed) {
        if (!conducts(filed)) {
            throw notYours("请由立案部门的监督人员办理");
        }
    }

    void refuseUnlessAnswering(ViolationCase filed) {
        if (!answers(filed)) {
            throw notYours("陈述、申辩由当事人本单位的人员提交");
        }
    }

    void refuseUnlessConcerned(ViolationCase filed) {
        if (!conducts(filed) && !answers(filed)) {
            throw notYours("请以立案部门或当事人单位的人员登录");
        }
    }

    Set<CaseAction> actions(ViolationCase filed) {
        var actions = EnumSet.noneOf(CaseAction.class);
        if (conducts(filed)) {
            conduct(filed, actions);
        }
        if (answers(filed) && filed.state() == CaseState.NOTICE_GIVEN) {
            actions.add(CaseAction.STATE);
        }
        return actions;
    }

    private void conduct(ViolationCase filed, Set<CaseAction> actions) {
        LocalDate today = clock.today();
        boolean second = !filed.isFiledBy(Caller.current().person());
        add(actions, CaseAction.GIVE_NOTICE, filed.state() == CaseState.FILED);
        add(actions, CaseAction.PRINT_LETTER, filed.mayBePrinted());
        add(actions, CaseAction.DECIDE, second && filed.mayBeDecided(today));
        add(actions, CaseAction.DISMISS, second && filed.isOpen());
        add(actions, CaseAction.SERVE, filed.state() == CaseState.DECIDED);
        var pending = filed.pendingEnding();
        add(actions, CaseAction.REPAIR, pending.isEmpty() && filed.mayBeRepaired(today));
        add(actions, CaseAction.END_DEBARMENT, pending.isEmpty() && filed.debars(today));
        var me = Caller.current().person();
        add(
                actions,
                CaseAction.CONFIRM_ENDING,
                pending.filter(each -> !each.isProposedBy(me)).isPresent());
        add(actions, CaseAction.WITHDRAW_ENDING, pending.isPresent());
    }

    private static void add(Set<CaseAction> actions, CaseAction action, boolean allowed) {
        if (allowed) {
            actions.add(action);
        }
    }

    private static Refused notYours(String remedy) {
        return Refused.of("not-yours", "这个案件不属于您所在的部门或单位").remedy(remedy).wording("case");
    }
}
