package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
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

    /**
     * @param reason required when declining
     */
    record InvitationAnswer(boolean accepted, @Nullable String reason) {}

    record SignIn(boolean noConflict) {}

    record AbsenceReason(String reason) {}

    record NewNote(NoteType type, String text) {}

    record IrregularityAnswer(String text) {}

    /**
     * @param mayAnswer whether the caller is the one asked
     */
    record IrregularityView(
            UUID note,
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            SessionKind kind,
            String inspector,
            NoteType type,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean mayAnswer) {}

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
    record NoteView(UUID id, NoteType type, String text, Instant at, UUID event) {}

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
