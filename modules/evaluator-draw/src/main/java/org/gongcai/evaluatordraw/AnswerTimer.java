package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.platform.time.TimerHandler;
import org.springframework.stereotype.Component;

/** The time by which an asked person has to answer. */
@Component
class AnswerTimer implements TimerHandler {

    static final String KIND = "evaluator-draw.answer";

    private final Answers answers;

    AnswerTimer(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID invitation, Instant due) {
        answers.expire(invitation);
    }
}
