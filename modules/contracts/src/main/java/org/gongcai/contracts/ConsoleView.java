package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** For one holder's seat: the closing record's envelopes with their sealed pieces. */
public record ConsoleView(
        UUID project,
        String number,
        UUID closingEvent,
        Instant bidDeadline,
        String keySet,
        List<SealedEnvelope> envelopes) {

    /**
     * @param batch index in the log of the batch that holds it
     * @param wanted whether it still needs the holders, as its bidder has not released it
     * @param handed whether the caller's seat has handed over its piece
     */
    public record SealedEnvelope(
            String lot,
            String envelope,
            String head,
            long batch,
            String r,
            boolean wanted,
            boolean handed) {}
}
