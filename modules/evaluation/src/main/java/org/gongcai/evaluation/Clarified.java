package org.gongcai.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.gongcai.rules.CreditCode;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/** A question about one bid with its texts, as the committee and the bidder read it. */
record Clarified(
        UUID id,
        String lot,
        String envelope,
        CreditCode bidder,
        String question,
        Instant askedAt,
        Instant answerBy,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Neither answered nor out of time. */
    boolean isOpen(Instant now) {
        return answeredAt == null && !now.isAfter(answerBy);
    }

    ClarificationView shown(Evaluation evaluation) {
        return new ClarificationView(
                id,
                evaluation.id(),
                evaluation.number(),
                evaluation.title(),
                lot,
                evaluation.heard(lot).bidderName(bidder),
                question,
                askedAt,
                answerBy,
                answer,
                answeredAt);
    }

    JsonObject reported() {
        return JsonObject.of(
                        "answerBy",
                        answerBy.getEpochSecond(),
                        "askedAt",
                        askedAt.getEpochSecond(),
                        "question",
                        question)
                .withIfPresent("answer", answer)
                .withIfPresent(
                        "answeredAt", answeredAt == null ? null : answeredAt.getEpochSecond());
    }
}
