package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The backup has had its time, too: what is still not openable is postponed on the record. */
@Component
class PostponeTimer implements TimerHandler {

    static final String KIND = "bid-opening.postpone";

    private final HolderSilence silence;

    PostponeTimer(HolderSilence silence) {
        this.silence = silence;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        silence.postpone(project);
    }
}
