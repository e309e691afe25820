package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The time to answer the last rehearsal is over. */
@Component
class RehearsalEndTimer implements TimerHandler {

    static final String KIND = "bid-opening.rehearsal-end";

    private final Rehearsing rehearsing;

    RehearsalEndTimer(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        rehearsing.end(project);
    }
}
