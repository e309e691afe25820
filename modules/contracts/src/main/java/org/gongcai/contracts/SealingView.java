package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the browser of a supplier needs to check the keys of a tender and to seal a bid for a lot.
 *
 * @param keySetEvent of the key set in force, by which the log's entry is found
 * @param longTermKeys of every recipient
 * @param nextSeq for this bidder, lot and slot
 */
public record SealingView(
        UUID project,
        String number,
        String lot,
        String slot,
        UUID keySetEvent,
        String keySet,
        List<LongTermKey> longTermKeys,
        TrustAnchors trust,
        CreditCode bidder,
        List<String> signingKeys,
        int nextSeq,
        Instant bidDeadline,
        Money ceiling,
        boolean smallOrMicroDeduction,
        @Nullable String warning) {

    /**
     * @param enrolment event of the enrolment, by which the log's entry is found
     */
    public record LongTermKey(String recipient, String spki, UUID enrolment) {}

    /**
     * @param pins recipient → key id
     * @param demo whether holder keys are public knowledge
     */
    public record TrustAnchors(Map<String, String> pins, boolean demo) {}
}
