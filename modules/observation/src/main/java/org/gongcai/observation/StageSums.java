package org.gongcai.observation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.StageFigures;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;

/** What came of invitations, by the five stages: sessions by their kind, notes by what they say. */
record StageSums(Collection<Invitation> invitations) {

    StageSums {
        invitations = List.copyOf(invitations);
    }

    List<StageFigures> all() {
        return Arrays.stream(InspectedStage.values()).map(this::of).toList();
    }

    private StageFigures of(InspectedStage stage) {
        var sent =
                invitations.stream()
                        .filter(each -> InspectedStage.of(each.session().kind()) == stage)
                        .toList();
        var notes =
                invitations.stream()
                        .flatMap(each -> each.notes().stream())
                        .filter(each -> each.stage() == stage)
                        .toList();
        return new StageFigures(
                stage,
                sent.size(),
                in(InvitationState.ATTENDED, sent),
                in(InvitationState.DECLINED, sent),
                in(InvitationState.ABSENT, sent),
                count(notes, each -> !each.type().asksForAnswer()),
                count(notes, each -> each.type().asksForAnswer()),
                count(notes, each -> each.type() == NoteType.IRREGULARITY),
                count(notes, each -> each.answer().isPresent()),
                count(notes, each -> each.term().filter(AnswerTerm::isOver).isPresent()));
    }

    private static int in(InvitationState state, List<Invitation> sent) {
        return Math.toIntExact(sent.stream().filter(each -> each.state() == state).count());
    }

    private static int count(List<Note> notes, Predicate<Note> which) {
        return Math.toIntExact(notes.stream().filter(which).count());
    }
}
