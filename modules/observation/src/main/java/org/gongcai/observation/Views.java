package org.gongcai.observation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.NoteView;

/** Inspection as the interface shows it. */
final class Views {

    private Views() {}

    static InvitationView invitation(Invitation invitation, Instant now) {
        var session = invitation.session();
        var observation = session.observation();
        return new InvitationView(
                invitation.id(),
                observation.id(),
                observation.number(),
                observation.title(),
                observation.purchaser(),
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
                observation.number(),
                observation.title(),
                observation.purchaser(),
                session.kind(),
                note.invitation().displayName(),
                note.type(),
                note.text(),
                note.at(),
                note.answer().map(Answer::text).orElse(null),
                note.answer().map(Answer::at).orElse(null),
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
                invitation.state() == InvitationState.DECLINED
                        ? invitation.declineReason()
                        : invitation.absenceReason());
    }

    private static NoteView note(Note note) {
        return new NoteView(note.id(), note.type(), note.text(), note.at(), note.event());
    }
}
