package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The bid deadline. */
@Component
class CloseTimer implements TimerHandler {

    static final String KIND = "bid-opening.close";

    private final Closings closings;

    CloseTimer(Closings closings) {
        this.closings = closings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        closings.begin(project);
    }
}
