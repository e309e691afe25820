package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The deadline for commitments. */
@Component
class CommitTimer implements TimerHandler {

    static final String KIND = "evaluator-draw.commits-end";

    private final Ceremony ceremony;

    CommitTimer(Ceremony ceremony) {
        this.ceremony = ceremony;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID draw, Instant due) {
        ceremony.endCommits(draw);
    }
}
