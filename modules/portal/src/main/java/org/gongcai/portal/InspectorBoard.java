package org.gongcai.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.ProjectStages;
import org.gongcai.rules.HalfYear;
import org.gongcai.rules.LegalTime;

/**
 * Where an inspector begins: the sessions of now, what was asked and has no answer, monitorings
 * that run, absences to explain, the five stages of each project, and the sessions to come and of
 * before.
 *
 * @param open irregularities without an answer
 * @param unexplained sessions to which the inspector did not come, without a reason
 * @param reports the half-years whose reports may be drafted
 */
record InspectorBoard(
        List<InvitationView> now,
        List<IrregularityView> open,
        List<MonitoringView> monitorings,
        List<InvitationView> unexplained,
        List<InvitationView> upcoming,
        List<InvitationView> past,
        List<ProjectStages> stages,
        List<HalfYear> reports) {

    private static final Set<MonitoringState> RUNNING =
            EnumSet.of(MonitoringState.DRAFT, MonitoringState.ACTIVE, MonitoringState.ADDRESSED);

    /** From when on one may sign in before the start. */
    private static final Duration ADMITTED = Duration.ofMinutes(60);

    static InspectorBoard of(
            List<InvitationView> invitations,
            List<IrregularityView> irregularities,
            List<MonitoringView> monitorings,
            List<ProjectStages> stages,
            Instant now) {
        var half = HalfYear.of(LegalTime.dateOf(now));
        Comparator<InvitationView> start = Comparator.comparing(InvitationView::start);
        return new InspectorBoard(
                in(Time.NOW, invitations, now, start),
                irregularities.stream().filter(each -> each.answer() == null).toList(),
                monitorings.stream().filter(each -> RUNNING.contains(each.state())).toList(),
                invitations.stream().filter(InspectorBoard::isUnexplained).toList(),
                in(Time.UPCOMING, invitations, now, start),
                in(Time.PAST, invitations, now, start.reversed()),
                stages,
                List.of(half, half.before()));
    }

    private static boolean isUnexplained(InvitationView each) {
        return each.state() == InvitationState.ABSENT && each.absenceReason() == null;
    }

    boolean isEmpty() {
        return now.isEmpty()
                && open.isEmpty()
                && monitorings.isEmpty()
                && upcoming.isEmpty()
                && past.isEmpty();
    }

    private static List<InvitationView> in(
            Time time,
            List<InvitationView> invitations,
            Instant now,
            Comparator<InvitationView> order) {
        return invitations.stream()
                .filter(invitation -> Time.of(invitation, now) == time)
                .sorted(order)
                .toList();
    }

    private enum Time {
        NOW,
        UPCOMING,
        PAST;

        private static Time of(InvitationView invitation, Instant now) {
            if (invitation.start().minus(ADMITTED).isAfter(now)) {
                return UPCOMING;
            }
            boolean today = LegalTime.dateOf(invitation.start()).equals(LegalTime.dateOf(now));
            boolean over =
                    invitation.over()
                            || invitation.state() == InvitationState.DECLINED
                            || invitation.state() == InvitationState.ABSENT;
            return today && !over ? NOW : PAST;
        }
    }
}
