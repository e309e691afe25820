package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The deadline for reveals. */
@Component
class RevealTimer implements TimerHandler {

    static final String KIND = "evaluator-draw.reveals-end";

    private final Ceremony ceremony;

    RevealTimer(Ceremony ceremony) {
        this.ceremony = ceremony;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID draw, Instant due) {
        ceremony.endReveals(draw);
    }
}
