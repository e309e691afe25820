package org.gongcai.portal;

import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.jspecify.annotations.Nullable;

/**
 * One session as its inspector sees it, with the forms as typed.
 *
 * @param refusedForm name of the form that was refused, empty where none was
 */
record InspectorSession(
        InvitationView invitation,
        String reason,
        NoteForm note,
        String refusedForm,
        @Nullable Problem refused) {

    static InspectorSession of(InvitationView invitation) {
        return new InspectorSession(invitation, "", NoteForm.of(invitation), "", null);
    }

    String path() {
        return "/inspector/sessions/" + invitation.id();
    }

    /** Where the session can be followed. */
    String livePath() {
        var project = invitation.project();
        return switch (invitation.kind()) {
            case EVALUATOR_DRAW -> "/draws";
            case BID_OPENING -> "/openings/%s/live".formatted(project);
            case EVALUATION -> "/projects/%s/committee".formatted(project);
            case POST_AWARD -> "/tenders/" + invitation.number();
        };
    }

    @Nullable Problem problemOf(String form) {
        return form.equals(refusedForm) ? refused : null;
    }

    boolean isInvited() {
        return invitation.state() == InvitationState.INVITED;
    }

    boolean isAccepted() {
        return invitation.state() == InvitationState.ACCEPTED;
    }

    boolean isAbsent() {
        return invitation.state() == InvitationState.ABSENT;
    }

    private boolean owesDeclaration() {
        return invitation.state() == InvitationState.ATTENDED
                && !invitation.conflictDenied()
                && invitation.declineReason() == null;
    }

    /**
     * To sign in or to decline: a conflict may show only after the invitation was accepted, or
     * after an act of its own at the draw told that the inspector was there.
     */
    boolean mayDeclare() {
        return !invitation.over() && (isInvited() || isAccepted() || owesDeclaration());
    }

    boolean mayExplain() {
        return isAbsent() && invitation.absenceReason() == null;
    }

    /** Whoever stayed away may still write down what there is to say. */
    boolean mayNote() {
        return invitation.state() == InvitationState.ATTENDED
                || invitation.state() == InvitationState.ABSENT;
    }
}
