package org.gongcai.evaluation;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one seat says to a question of yes or no. */
record Voice(boolean yes, @Nullable String reason) {

    /** What more than half of all seats say; empty while neither side has as many. */
    static Optional<Boolean> decide(Collection<Voice> voices, int seats) {
        long yes = voices.stream().filter(Voice::yes).count();
        long no = voices.size() - yes;
        if (isMajority(yes, seats)) {
            return Optional.of(true);
        }
        return isMajority(no, seats) ? Optional.of(false) : Optional.empty();
    }

    static boolean isMajority(long voices, int seats) {
        return seats > 0 && voices * 2 > seats;
    }
}
