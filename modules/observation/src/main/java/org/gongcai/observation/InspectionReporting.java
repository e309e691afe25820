package org.gongcai.observation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.ObservationApi.InspectionReport;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.MissedSession;
import org.gongcai.contracts.ObservationApi.ProjectStages;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.HalfYear;
import org.gongcai.rules.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an inspection body did, by stage and project, and over a span for its report. */
@Service
@Transactional(readOnly = true)
class InspectionReporting {

    private static final Set<InvitationState> MISSED =
            EnumSet.of(InvitationState.DECLINED, InvitationState.ABSENT);

    private final Observations observations;
    private final Appointments appointments;

    InspectionReporting(Observations observations, Appointments appointments) {
        this.observations = observations;
        this.appointments = appointments;
    }

    /** Of the caller's bodies, by project number. */
    public List<ProjectStages> stages() {
        var bodies =
                appointments.of(Caller.current().person()).stream()
                        .filter(each -> each.role() == Role.INSPECTOR)
                        .map(each -> each.party().creditCode().value())
                        .collect(Collectors.toSet());
        return observations.inspectedBy(bodies).stream()
                .map(each -> stages(each, bodies))
                .sorted(Comparator.comparing(ProjectStages::number).reversed())
                .toList();
    }

    private static ProjectStages stages(Observation observation, Set<String> bodies) {
        var project = observation.project();
        return new ProjectStages(
                observation.id(),
                project.number(),
                project.title(),
                project.purchaser(),
                new StageSums(sent(observation, bodies).toList()).all());
    }

    public InspectionReport report(HalfYear span) {
        var body = appointments.actingAs(Role.INSPECTOR).party();
        var bodies = Set.of(body.creditCode().value());
        var sent =
                observations.inspectedBy(bodies).stream()
                        .flatMap(each -> sent(each, bodies))
                        .filter(each -> span.contains(dayOf(each)) && counts(each))
                        .sorted(Comparator.comparing((Invitation each) -> each.session().start()))
                        .toList();
        return new InspectionReport(
                body,
                span,
                Math.toIntExact(sent.stream().map(InspectionReporting::project).distinct().count()),
                Math.toIntExact(sent.stream().map(Invitation::session).distinct().count()),
                new StageSums(sent).all(),
                sent.stream()
                        .filter(each -> MISSED.contains(each.state()))
                        .map(InspectionReporting::missed)
                        .toList(),
                sent.stream()
                        .flatMap(each -> each.notes().stream())
                        .filter(note -> note.type().asksForAnswer())
                        .map(note -> Views.irregularity(note, false))
                        .toList());
    }

    private static Stream<Invitation> sent(Observation observation, Set<String> bodies) {
        return observation.sessions().stream()
                .flatMap(session -> session.invitations().stream())
                .filter(each -> bodies.contains(each.by()) && !each.isVoid());
    }

    /** Until a session is closed nobody knows whether who has not come will be absent. */
    private static boolean counts(Invitation invitation) {
        return invitation.session().isClosed() || !invitation.isMissing();
    }

    private static LocalDate dayOf(Invitation invitation) {
        return LegalTime.dateOf(invitation.session().start());
    }

    private static Observation project(Invitation invitation) {
        return invitation.session().observation();
    }

    private static MissedSession missed(Invitation invitation) {
        var project = project(invitation).project();
        var session = invitation.session();
        return new MissedSession(
                project.number(),
                project.title(),
                session.kind(),
                session.start(),
                invitation.state(),
                Views.reason(invitation));
    }
}
