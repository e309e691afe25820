package org.gongcai.evaluation;

import org.gongcai.contracts.EvaluationEvent.EvaluationBegan;
import org.gongcai.contracts.EvaluationEvent.EvaluationEnded;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Component;

/** Tells everybody when a committee begins its work and when none is left for it. */
@Component
class EvaluationHours {

    private final Committees committees;
    private final Outbox outbox;
    private final LegalClock clock;

    EvaluationHours(Committees committees, Outbox outbox, LegalClock clock) {
        this.committees = committees;
        this.outbox = outbox;
        this.clock = clock;
    }

    void began(Evaluation evaluation) {
        outbox.publish(new EvaluationBegan(evaluation.head(clock.now())));
    }

    /** To be called when a lot has come to its end; after the last one the hours are over. */
    void endWithLastLot(Evaluation evaluation) {
        boolean hasBegun =
                committees.findById(evaluation.id()).filter(Committee::hasBegun).isPresent();
        if (hasBegun && !evaluation.isOpen()) {
            outbox.publish(new EvaluationEnded(evaluation.head(clock.now())));
        }
    }
}
