package org.gongcai.bidopening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.WorkingDays;
import org.springframework.stereotype.Component;

/** One working day before the deadline the holders rehearse once more. */
@Component
class RehearsalTimer implements TimerHandler {

    static final String KIND = "bid-opening.rehearsal";

    private final Rehearsing rehearsing;

    RehearsalTimer(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    /** In a year without a calendar, simply a day before. */
    static Instant before(Instant deadline) {
        var day = LegalTime.dateOf(deadline);
        var days = WorkingDays.official();
        if (!days.knows(day.getYear()) || !days.knows(day.minusDays(14).getYear())) {
            return deadline.minus(Duration.ofDays(1));
        }
        var earlier = days.back(day, 1).effective();
        return earlier.atTime(deadline.atZone(LegalTime.ZONE).toLocalTime())
                .atZone(LegalTime.ZONE)
                .toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        rehearsing.askAgain(project);
    }
}
