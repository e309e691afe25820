package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Inspectors: invited, attending, noting. Nothing here blocks a procedure. */
@HttpExchange("/api/v1/observations")
public interface ObservationApi {

    /** The inspector's own invitations, sessions of today first. */
    @GetExchange
    List<InvitationView> invitations();

    @GetExchange("/{invitation}")
    InvitationView invitation(@PathVariable UUID invitation);

    /** Attendance of a project's sessions, for purchaser, agency, centre and supervisor. */
    @GetExchange("/projects/{project}")
    List<AttendanceView> attendance(@PathVariable UUID project);

    @PostExchange("/{invitation}/answer")
    InvitationView answer(@PathVariable UUID invitation, @RequestBody InvitationAnswer answer);

    /** Signs in to the session with the declaration that no conflict of interest exists. */
    @PostExchange("/{invitation}/sign-in")
    InvitationView signIn(@PathVariable UUID invitation, @RequestBody SignIn signIn);

    /**
     * By an inspector on whose record absence stands: why it did not come. Once, and within the
     * term for late notes.
     */
    @PostExchange("/{invitation}/absence")
    InvitationView explainAbsence(@PathVariable UUID invitation, @RequestBody AbsenceReason reason);

    /**
     * Irregularities of projects the caller acts for, inspects or supervises, unanswered ones
     * first.
     */
    @GetExchange("/irregularities")
    List<IrregularityView> irregularities();

    /** By the purchaser or its agency, once. */
    @PostExchange("/irregularities/{note}/answer")
    IrregularityView answerIrregularity(
            @PathVariable UUID note, @RequestBody IrregularityAnswer answer);

    @PostExchange("/{invitation}/notes")
    InvitationView note(@PathVariable UUID invitation, @RequestBody NewNote note);

    /** The five stages of each project to which the caller's own body was invited. */
    @GetExchange("/stages")
    List<ProjectStages> stages();

    /** What the caller's own body did in half a year, for its report. */
    @GetExchange("/report")
    InspectionReport report(@RequestParam int year, @RequestParam int half);

    /**
     * @param reason required when declining
     */
    record InvitationAnswer(boolean accepted, @Nullable String reason) {}

    record SignIn(boolean noConflict) {}

    record AbsenceReason(String reason) {}

    /**
     * @param stage which it is about; that of the session where absent
     * @param answerInDays working days in which those asked answer before their next act; absent
     *     where the note holds nothing back
     */
    record NewNote(
            NoteType type,
            String text,
            @Nullable InspectedStage stage,
            @Nullable Integer answerInDays) {

        public NewNote(NoteType type, String text) {
            this(type, text, null, null);
        }
    }

    record IrregularityAnswer(String text) {}

    /**
     * @param answerBy until when those asked answer before their next act; absent where it holds
     *     nothing back
     * @param passedOver why those asked went on without an answer
     * @param lapsedAt when the term ended in silence
     * @param mayAnswer whether the caller is the one asked
     */
    record IrregularityView(
            UUID note,
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            SessionKind kind,
            InspectedStage stage,
            String inspector,
            NoteType type,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant answerBy,
            @Nullable String passedOver,
            @Nullable Instant lapsedAt,
            boolean mayAnswer) {

        /** Whether those asked have to answer or to say why they go on, before their next act. */
        public boolean holdsBack(Instant now) {
            return answer == null
                    && passedOver == null
                    && answerBy != null
                    && now.isBefore(answerBy);
        }
    }

    /**
     * @param over whether the session has ended
     * @param conflictDenied whether the inspector declared that it has no conflict of interest
     */
    record InvitationView(
            UUID id,
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            SessionKind kind,
            Instant start,
            String place,
            InvitationState state,
            boolean over,
            @Nullable Instant signedInAt,
            boolean conflictDenied,
            @Nullable String declineReason,
            @Nullable String absenceReason,
            List<NoteView> notes) {}

    /**
     * @param event by which the log's entry is found
     */
    record NoteView(
            UUID id,
            NoteType type,
            InspectedStage stage,
            String text,
            Instant at,
            @Nullable Instant answerBy,
            UUID event) {}

    /**
     * @param stages all five, in their order
     */
    record ProjectStages(
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            List<StageFigures> stages) {
        public ProjectStages {
            stages = List.copyOf(stages);
        }
    }

    /**
     * @param notes plain ones
     * @param asked notes that ask for an answer, irregularities among them
     * @param answered how many of those asked were answered
     * @param passedOver how many had no answer when those asked went on, or when the term ended
     */
    record StageFigures(
            InspectedStage stage,
            int invited,
            int attended,
            int declined,
            int absent,
            int notes,
            int asked,
            int irregularities,
            int answered,
            int passedOver) {

        public int open() {
            return asked - answered;
        }
    }

    /**
     * @param stages the sums of all projects
     * @param missed who of the body declined or did not come, and why
     */
    record InspectionReport(
            PartyRef body,
            HalfYear span,
            int projects,
            int sessions,
            List<StageFigures> stages,
            List<MissedSession> missed,
            List<IrregularityView> irregularities) {
        public InspectionReport {
            stages = List.copyOf(stages);
            missed = List.copyOf(missed);
            irregularities = List.copyOf(irregularities);
        }
    }

    /**
     * @param reason absent where nobody said why
     */
    record MissedSession(
            String number,
            String title,
            SessionKind kind,
            Instant start,
            InvitationState state,
            @Nullable String reason) {}

    /**
     * @param reason why the inspector declined or did not come, where it said so
     */
    record AttendanceView(
            SessionKind kind,
            Instant start,
            String inspector,
            InvitationState state,
            @Nullable Instant signedInAt,
            @Nullable String reason) {}

    enum InvitationState {
        INVITED,
        ACCEPTED,
        DECLINED,
        ATTENDED,
        ABSENT
    }
}
