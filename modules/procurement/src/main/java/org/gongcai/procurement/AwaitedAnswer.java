package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What an inspector asked that is answered before the next act.
 *
 * @param note the inspector's, whose text this service does not know
 */
@Embeddable
record AwaitedAnswer(UUID note, Instant answerBy) {

    boolean holdsBack(Instant now) {
        return now.isBefore(answerBy);
    }
}
