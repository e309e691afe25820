package org.gongcai.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.rules.LegalTime;

/**
 * An inspector's own page: the sessions of now, what was noted and has no answer, the sessions to
 * come and those that were, and the projects these belong to.
 *
 * @param open irregularities without an answer
 */
record InspectorBoard(
        List<InvitationView> now,
        List<IrregularityView> open,
        List<InvitationView> upcoming,
        List<InvitationView> past,
        List<Matter> matters) {

    /** From when on one may sign in before the start. */
    private static final Duration ADMITTED = Duration.ofMinutes(60);

    static InspectorBoard of(
            List<InvitationView> invitations, List<IrregularityView> irregularities, Instant now) {
        return new InspectorBoard(
                in(Time.NOW, invitations, now, Comparator.comparing(InvitationView::start)),
                irregularities.stream().filter(each -> each.answer() == null).toList(),
                in(Time.UPCOMING, invitations, now, Comparator.comparing(InvitationView::start)),
                in(
                        Time.PAST,
                        invitations,
                        now,
                        Comparator.comparing(InvitationView::start).reversed()),
                invitations.stream()
                        .map(Matter::of)
                        .distinct()
                        .sorted(
                                Comparator.comparing(Matter::purchaser)
                                        .thenComparing(Matter::number))
                        .toList());
    }

    boolean isEmpty() {
        return now.isEmpty() && open.isEmpty() && upcoming.isEmpty() && past.isEmpty();
    }

    private static List<InvitationView> in(
            Time time,
            List<InvitationView> invitations,
            Instant now,
            Comparator<InvitationView> order) {
        return invitations.stream()
                .filter(invitation -> Time.of(invitation, now) == time)
                .sorted(order)
                .toList();
    }

    /** A project of one of the inspector's units. */
    record Matter(String purchaser, String number, String title) {

        private static Matter of(InvitationView invitation) {
            return new Matter(
                    invitation.purchaser().name(), invitation.number(), invitation.title());
        }
    }

    private enum Time {
        NOW,
        UPCOMING,
        PAST;

        private static Time of(InvitationView invitation, Instant now) {
            if (invitation.start().minus(ADMITTED).isAfter(now)) {
                return UPCOMING;
            }
            boolean today = LegalTime.dateOf(invitation.start()).equals(LegalTime.dateOf(now));
            boolean over =
                    invitation.over()
                            || invitation.state() == InvitationState.DECLINED
                            || invitation.state() == InvitationState.ABSENT;
            return today && !over ? NOW : PAST;
        }
    }
}
