package org.gongcai.observation;

import java.time.Instant;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.jspecify.annotations.Nullable;

/**
 * When and where a session is to be.
 *
 * @param minutes how long it is expected to last; absent where nobody said
 * @param said when it was scheduled: what had begun by then has not moved
 */
record SessionPlan(
        SessionKind kind, Instant start, String place, @Nullable Integer minutes, Instant said) {

    static SessionPlan of(SessionScheduled event) {
        return new SessionPlan(
                event.kind(), event.start(), event.place(), event.minutes(), event.occurredAt());
    }
}
