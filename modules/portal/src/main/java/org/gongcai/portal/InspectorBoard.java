package org.gongcai.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.rules.LegalTime;

/** An inspector's sessions: those of now first, then those to come, then those that were. */
record InspectorBoard(
        List<InvitationView> now, List<InvitationView> upcoming, List<InvitationView> past) {

    /** From when on one may sign in before the start. */
    private static final Duration ADMITTED = Duration.ofMinutes(60);

    static InspectorBoard of(List<InvitationView> invitations, Instant now) {
        return new InspectorBoard(
                in(Time.NOW, invitations, now, Comparator.comparing(InvitationView::start)),
                in(Time.UPCOMING, invitations, now, Comparator.comparing(InvitationView::start)),
                in(
                        Time.PAST,
                        invitations,
                        now,
                        Comparator.comparing(InvitationView::start).reversed()));
    }

    boolean isEmpty() {
        return now.isEmpty() && upcoming.isEmpty() && past.isEmpty();
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
                    invitation.state() == InvitationState.DECLINED
                            || invitation.state() == InvitationState.ABSENT;
            return today && !over ? NOW : PAST;
        }
    }
}
