package org.gongcai.evaluatordraw.venue;

import java.time.Duration;
import java.time.Instant;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;

/** What the hours of an evaluation allow. It may last past midnight, or begin again next day. */
final class VenueHours {

    /** So long a code is good that nobody has used. */
    static final Duration CODE_HOLDS = Duration.ofHours(12);

    private static final Duration DESK_OPENS_BEFORE = Duration.ofMinutes(60);

    private VenueHours() {}

    /** From an hour before on; never while it is still secret who bids. */
    static boolean areNamesShown(CommitteeFacts committee, OpenedProject project, Instant now) {
        return project.isOpened() && !now.isBefore(committee.start().minus(DESK_OPENS_BEFORE));
    }
}
