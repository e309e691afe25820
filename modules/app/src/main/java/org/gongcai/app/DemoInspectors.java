package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.util.Arrays;
import java.util.Optional;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;

/** The county's inspectors at the demo's sessions: they come or say why not, note and ask. */
final class DemoInspectors {

    private final DemoDesks desks;
    private final DemoActs acts;

    DemoInspectors(DemoDesks desks, DemoActs acts) {
        this.desks = desks;
        this.acts = acts;
    }

    /** All who have not declined sign in; the session must be near or running. */
    void attend(DemoTender tender, SessionKind kind) {
        Arrays.stream(CountyPerson.values())
                .filter(person -> person.role() == Role.INSPECTOR)
                .forEach(person -> signIn(person, tender, kind));
    }

    private void signIn(CountyPerson person, DemoTender tender, SessionKind kind) {
        var invitation = invitation(person, tender, kind);
        if (isOpen(invitation.state())) {
            observations(person).signIn(invitation.id(), new SignIn(true));
        }
    }

    void decline(CountyPerson person, DemoTender tender, SessionKind kind, String reason) {
        var invitation = invitation(person, tender, kind);
        if (isOpen(invitation.state())) {
            observations(person).answer(invitation.id(), new InvitationAnswer(false, reason));
        }
    }

    private static boolean isOpen(InvitationState state) {
        return state == InvitationState.INVITED || state == InvitationState.ACCEPTED;
    }

    void object(CountyPerson person, DemoTender tender, SessionKind kind, String text) {
        var invitation = invitation(person, tender, kind);
        if (invitation.notes().isEmpty()) {
            observations(person).note(invitation.id(), new NewNote(NoteType.IRREGULARITY, text));
        }
    }

    /** By the agency's handler, to what that inspector's session found. */
    void answer(DemoTender tender, SessionKind kind, String text) {
        var project = acts.id(tender);
        var handler = observations(tender.handler());
        handler.irregularities().stream()
                .filter(each -> each.project().equals(project) && each.kind() == kind)
                .filter(each -> each.answer() == null)
                .map(IrregularityView::note)
                .forEach(note -> handler.answerIrregularity(note, new IrregularityAnswer(text)));
    }

    private InvitationView invitation(CountyPerson person, DemoTender tender, SessionKind kind) {
        eventually(() -> find(person, tender, kind).isPresent());
        return find(person, tender, kind).orElseThrow();
    }

    private Optional<InvitationView> find(
            CountyPerson person, DemoTender tender, SessionKind kind) {
        var project = acts.id(tender);
        return observations(person).invitations().stream()
                .filter(each -> each.project().equals(project) && each.kind() == kind)
                .findFirst();
    }

    private ObservationApi observations(CountyPerson person) {
        return desks.of(person).observations();
    }
}
