package org.gongcai.evaluation;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.CommitteeProgress;
import org.gongcai.contracts.CommitteeApi.LotProgress;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a committee is, for those who host and watch it: never a vote, never a mark. */
@Service
@Transactional(readOnly = true)
class CommitteeSight {

    private final CommitteeRooms rooms;
    private final Appointments appointments;

    CommitteeSight(CommitteeRooms rooms, Appointments appointments) {
        this.rooms = rooms;
        this.appointments = appointments;
    }

    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'centre', 'inspector', 'supervisor')")
    public CommitteeProgress progress(UUID project) {
        var evaluation = rooms.evaluation(project);
        if (!watches()) {
            appointments.actingFor(evaluation.purchaser(), evaluation.agency());
        }
        var committee = rooms.committee(project).orElseGet(() -> new Committee(project));
        return new CommitteeProgress(
                project,
                evaluation.number(),
                evaluation.title(),
                committee.seats().stream().map(CommitteeSeat::shown).toList(),
                committee.chair(),
                evaluation.terms().isEmpty() ? List.of() : lots(evaluation, committee));
    }

    private static boolean watches() {
        var caller = Caller.current();
        return caller.has(Role.CENTRE) || caller.has(Role.INSPECTOR) || caller.has(Role.SUPERVISOR);
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
