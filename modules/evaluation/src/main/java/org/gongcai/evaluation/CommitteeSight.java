package org.gongcai.evaluation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.CommitteeProgress;
import org.gongcai.contracts.CommitteeApi.LotProgress;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a committee is, for those who host and watch it: never a vote, never a mark. */
@Service
@Transactional(readOnly = true)
class CommitteeSight {

    private static final Set<Role> OVERSEERS = Set.of(Role.CENTRE, Role.SUPERVISOR);

    private final CommitteeRooms rooms;
    private final InvitedInspectors inspectors;
    private final Appointments appointments;

    CommitteeSight(CommitteeRooms rooms, InvitedInspectors inspectors, Appointments appointments) {
        this.rooms = rooms;
        this.inspectors = inspectors;
        this.appointments = appointments;
    }

    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'centre', 'inspector', 'supervisor')")
    public CommitteeProgress progress(UUID project) {
        var evaluation = rooms.evaluation(project);
        refuseUnlessConductsOrWatches(evaluation);
        var committee = rooms.committee(project).orElseGet(() -> new Committee(project));
        return new CommitteeProgress(
                project,
                evaluation.number(),
                evaluation.title(),
                committee.shown(),
                committee.chair(),
                evaluation.terms().isEmpty() ? List.of() : lots(evaluation, committee));
    }

    /** For purchaser and agency, the inspectors invited, and who oversees the purchaser. */
    public void refuseUnlessConductsOrWatches(Evaluation evaluation) {
        if (!isInvited(evaluation) && !oversees(evaluation)) {
            refuseInspector();
            appointments.actingFor(evaluation.purchaser(), evaluation.agency());
        }
    }

    private static void refuseInspector() {
        var caller = Caller.current();
        boolean conducts = caller.has(Role.PURCHASER) || caller.has(Role.AGENCY);
        if (caller.has(Role.INSPECTOR) && !conducts) {
            throw Refused.of("not-yours", "您没有受邀监督本项目的评审，不能查看评审进度")
                    .remedy("请从监督页面中受邀的评审场次进入")
                    .wording("inspection");
        }
    }

    private boolean isInvited(Evaluation evaluation) {
        var caller = Caller.current();
        return caller.has(Role.INSPECTOR)
                && inspectors.existsByProjectAndInspector(evaluation.id(), caller.person());
    }

    /** By an appointment under the authority that the purchaser belongs to. */
    private boolean oversees(Evaluation evaluation) {
        return appointments
                .partyRecord(evaluation.purchaser())
                .filter(purchaser ->
                        appointments.of(Caller.current().person()).stream()
                                .filter(each -> OVERSEERS.contains(each.role()))
                                .anyMatch(each -> each.authority().equals(purchaser.authority())))
                .isPresent();
    }

    private List<LotProgress> lots(Evaluation evaluation, Committee committee) {
        return evaluation.lots().stream()
                .map(lot -> progress(rooms.work(evaluation, lot, committee)))
                .toList();
    }

    private static LotProgress progress(LotWork work) {
        var phase = work.phase();
        boolean sheets = phase != CommitteePhase.WAITING && phase != CommitteePhase.CONFORMITY;
        return new LotProgress(
                work.lot().number(),
                work.lot().title(),
                phase,
                work.bids().size(),
                work.isConformityDecided() ? work.valid().size() : 0,
                sheets
                        ? Math.toIntExact(
                                work.papers().sheets().values().stream()
                                        .filter(Sheet::submitted)
                                        .count())
                        : 0,
                work.report().map(each -> each.signatures().size()).orElse(0));
    }
}
