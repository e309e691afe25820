package org.gongcai.portal;

import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;

/**
 * A note of an inspector, as typed.
 *
 * @param answerInDays empty where it holds nothing back
 */
record NoteForm(String type, String stage, String text, String answerInDays) {

    NoteForm {
        type = Typed.text(type);
        stage = Typed.text(stage);
        text = Typed.text(text);
        answerInDays = Typed.text(answerInDays);
    }

    static NoteForm of(InvitationView invitation) {
        var stage = InspectedStage.of(invitation.kind());
        return new NoteForm(NoteType.NORMAL.name(), stage.name(), "", "");
    }

    NewNote note() {
        return new NewNote(
                Typed.constant("type", type, NoteType.class),
                text,
                Typed.constant("stage", stage, InspectedStage.class),
                answerInDays.isEmpty() ? null : Typed.count("answerInDays", answerInDays));
    }
}
