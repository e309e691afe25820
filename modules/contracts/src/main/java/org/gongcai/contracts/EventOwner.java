package org.gongcai.contracts;

import java.util.List;

/**
 * Who owns which events. The wire name of an event is {@code <owner>.<Name>.v1}.
 *
 * @param name the service, as in configuration and topics
 * @param events the sealed interface that nests the service's event records
 */
public record EventOwner(String name, Class<? extends Event> events) {

    /** Every service that tells the others something. */
    public static final List<EventOwner> ALL =
            List.of(
                    new EventOwner("integrity", IntegrityEvent.class),
                    new EventOwner("procurement", ProcurementEvent.class),
                    new EventOwner("bid-opening", BidOpeningEvent.class),
                    new EventOwner("evaluator-draw", EvaluatorDrawEvent.class),
                    new EventOwner("evaluation", EvaluationEvent.class),
                    new EventOwner("observation", ObservationEvent.class));
}
