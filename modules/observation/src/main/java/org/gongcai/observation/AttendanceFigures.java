package org.gongcai.observation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationEvent.BodyFigures;

/** Who was invited to a session, who came and what they found, by the body that sent them. */
final class AttendanceFigures {

    private AttendanceFigures() {}

    static List<BodyFigures> of(ObservedSession session) {
        return session.invitations().stream()
                .collect(Collectors.groupingBy(Invitation::by))
                .values()
                .stream()
                .map(AttendanceFigures::of)
                .sorted(Comparator.comparing(BodyFigures::body))
                .toList();
    }

    private static BodyFigures of(List<Invitation> sent) {
        var found = sent.stream().flatMap(each -> each.irregularities().stream()).toList();
        var answered = found.stream().filter(each -> each.answer().isPresent()).count();
        var one = sent.getFirst();
        return new BodyFigures(
                one.by(),
                one.body(),
                sent.size(),
                in(InvitationState.ATTENDED, sent),
                in(InvitationState.DECLINED, sent),
                found.size(),
                Math.toIntExact(answered));
    }

    private static int in(InvitationState state, List<Invitation> sent) {
        return Math.toIntExact(sent.stream().filter(each -> each.state() == state).count());
    }

    /** One more that was found after the session was closed. */
    static BodyFigures found(Invitation by) {
        return new BodyFigures(by.by(), by.body(), 0, 0, 0, 1, 0);
    }

    /** One more that was answered after the session was closed. */
    static BodyFigures answered(Invitation by) {
        return new BodyFigures(by.by(), by.body(), 0, 0, 0, 0, 1);
    }
}
