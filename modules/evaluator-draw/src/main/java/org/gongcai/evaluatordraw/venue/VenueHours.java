package org.gongcai.evaluatordraw.venue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.rules.LegalTime;

/** What the day of an evaluation allows at which time. */
final class VenueHours {

    private static final Duration DESK_OPENS_BEFORE = Duration.ofMinutes(60);

    private VenueHours() {}

    static boolean areNamesShown(CommitteeFacts committee, Instant now) {
        return !now.isBefore(committee.start().minus(DESK_OPENS_BEFORE));
    }

    static boolean isDayOf(CommitteeFacts committee, Instant now) {
        return LegalTime.dateOf(now).equals(day(committee));
    }

    static Instant midnightAfter(CommitteeFacts committee) {
        return LegalTime.startOf(day(committee).plusDays(1));
    }

    private static LocalDate day(CommitteeFacts committee) {
        return LegalTime.dateOf(committee.start());
    }
}
