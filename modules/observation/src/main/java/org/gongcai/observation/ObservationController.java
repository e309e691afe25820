package org.gongcai.observation;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.rules.HalfYear;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('inspector')")
class ObservationController implements ObservationApi {

    private final Inspection inspection;
    private final Irregularities irregularities;
    private final InspectionReporting reporting;

    ObservationController(
            Inspection inspection, Irregularities irregularities, InspectionReporting reporting) {
        this.inspection = inspection;
        this.irregularities = irregularities;
        this.reporting = reporting;
    }

    @Override
    public List<InvitationView> invitations() {
        return inspection.own();
    }

    @Override
    public InvitationView invitation(UUID invitation) {
        return inspection.one(invitation);
    }

    @Override
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'centre', 'supervisor', 'inspector')")
    public List<AttendanceView> attendance(UUID project) {
        return inspection.attendance(project);
    }

    @Override
    public InvitationView answer(UUID invitation, InvitationAnswer answer) {
        return inspection.answer(invitation, answer);
    }

    @Override
    public InvitationView signIn(UUID invitation, SignIn signIn) {
        return inspection.signIn(invitation, signIn.noConflict());
    }

    @Override
    public InvitationView note(UUID invitation, NewNote note) {
        return inspection.note(invitation, note);
    }

    @Override
    public InvitationView explainAbsence(UUID invitation, AbsenceReason reason) {
        return inspection.explainAbsence(invitation, reason.reason());
    }

    @Override
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector', 'supervisor')")
    public List<IrregularityView> irregularities() {
        return irregularities.all();
    }

    @Override
    @PreAuthorize("hasAnyRole('purchaser', 'agency')")
    public IrregularityView answerIrregularity(UUID note, IrregularityAnswer answer) {
        return irregularities.answer(note, answer.text());
    }

    @Override
    public List<ProjectStages> stages() {
        return reporting.stages();
    }

    @Override
    public InspectionReport report(int year, int half) {
        return reporting.report(new HalfYear(year, half));
    }
}
