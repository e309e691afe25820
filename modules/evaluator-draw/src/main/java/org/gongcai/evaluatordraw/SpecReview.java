package org.gongcai.evaluatordraw;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.ReviewView;
import org.gongcai.contracts.EventHead;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** What an inspector said of a specification; it decides nothing. */
@Embeddable
class SpecReview {

    @Convert(converter = YesNoConverter.class)
    private Boolean objected;

    // Oracle does not tell an empty text from an absent one.
    private @Nullable String remark;

    private Instant reviewedAt;
    private UUID reviewEvent;

    @SuppressWarnings("NullAway.Init")
    protected SpecReview() {}

    SpecReview(boolean objection, String words, EventHead head) {
        objected = objection;
        remark = words;
        reviewedAt = head.occurredAt();
        reviewEvent = head.eventId();
    }

    ReviewView shown() {
        return new ReviewView(objected, remark == null ? "" : remark, reviewedAt, reviewEvent);
    }
}
