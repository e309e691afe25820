package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The supervision seat has had its time: if it is silent, its backup is called. */
@Component
class BackupTimer implements TimerHandler {

    static final String KIND = "bid-opening.backup";

    private final HolderSilence silence;

    BackupTimer(HolderSilence silence) {
        this.silence = silence;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID project, Instant due) {
        silence.callBackup(project);
    }
}
