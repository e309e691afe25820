package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The bidders' own time to release is over: what nobody could open is decided now. */
@Component
class ReleaseEndTimer implements TimerHandler {

    static final String KIND = "bid-opening.release-end";

    private final Decryption decryption;

    ReleaseEndTimer(Decryption decryption) {
        this.decryption = decryption;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        decryption.wanted().giveAfterCommit();
    }
}
