package org.gongcai.disclosure;

import jakarta.persistence.Embeddable;
import org.gongcai.contracts.DisclosureApi.Observation;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.jspecify.annotations.Nullable;

/** How many inspectors were invited to a tender's sessions and came, and what they found. */
@Embeddable
record Observed(Integer invited, Integer attended, Integer irregularities) {

    /** Each session has a record of its own, and what is found later is told as more. */
    static Observed with(@Nullable Observed before, ObservationStatistic told) {
        return before == null
                ? new Observed(told.invited(), told.attended(), told.irregularities())
                : new Observed(
                        before.invited + told.invited(),
                        before.attended + told.attended(),
                        before.irregularities + told.irregularities());
    }

    Observation shown() {
        return new Observation(invited, attended, irregularities);
    }
}
