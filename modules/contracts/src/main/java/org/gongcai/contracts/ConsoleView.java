package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** For who fills holders' seats: the closing record's envelopes with their sealed pieces. */
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
     * @param handed whether every seat of the caller that has a key has handed over
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
