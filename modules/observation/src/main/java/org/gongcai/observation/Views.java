package org.gongcai.observation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.NoteView;
import org.jspecify.annotations.Nullable;

/** Inspection as the interface shows it. */
final class Views {

    private Views() {}

    static InvitationView invitation(Invitation invitation, Instant now) {
        var session = invitation.session();
        var observation = session.observation();
        return new InvitationView(
                invitation.id(),
                observation.id(),
                observation.project().number(),
                observation.project().title(),
                observation.project().purchaser(),
                session.kind(),
                session.start(),
                session.place(),
                invitation.state(),
                session.isOver(now),
                invitation.signedInAt(),
                invitation.isConflictDenied(),
                invitation.declineReason(),
                invitation.absenceReason(),
                invitation.notes().stream().map(Views::note).toList());
    }

    static IrregularityView irregularity(Note note, boolean asked) {
        var session = note.invitation().session();
        var observation = session.observation();
        return new IrregularityView(
                note.id(),
                observation.id(),
                observation.project().number(),
                observation.project().title(),
                observation.project().purchaser(),
                session.kind(),
                note.stage(),
                note.invitation().displayName(),
                note.type(),
                note.text(),
                note.at(),
                note.answer().map(Answer::text).orElse(null),
                note.answer().map(Answer::at).orElse(null),
                note.term().map(AnswerTerm::answerBy).orElse(null),
                note.term().map(AnswerTerm::reason).orElse(null),
                note.term().map(AnswerTerm::lapsedAt).orElse(null),
                asked && note.answer().isEmpty());
    }

    static List<AttendanceView> attendance(Observation observation) {
        return observation.sessions().stream()
                .sorted(Comparator.comparing(ObservedSession::start))
                .flatMap(session -> session.invitations().stream())
                .map(Views::attendance)
                .toList();
    }

    private static AttendanceView attendance(Invitation invitation) {
        return new AttendanceView(
                invitation.session().kind(),
                invitation.session().start(),
                invitation.displayName(),
                invitation.state(),
                invitation.signedInAt(),
                reason(invitation));
    }

    /** Why the inspector declined or did not come, where it said so. */
    static @Nullable String reason(Invitation invitation) {
        return invitation.state() == InvitationState.DECLINED
                ? invitation.declineReason()
                : invitation.absenceReason();
    }

    private static NoteView note(Note note) {
        return new NoteView(
                note.id(),
                note.type(),
                note.stage(),
                note.text(),
                note.at(),
                note.term().map(AnswerTerm::answerBy).orElse(null),
                note.event());
    }
}
