package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EventHead;
import org.gongcai.trust.draw.DrawVoid;
import org.jspecify.annotations.Nullable;

/** Why a draw ended without a result. */
@Embeddable
class DrawEnd {

    static final String TENDER_ENDED = "tender-ended";
    static final String WITHDRAWN = "withdrawn";

    static final DrawEnd NOT_YET = new DrawEnd();

    private @Nullable String voided;
    private @Nullable String voidExplanation;

    protected DrawEnd() {}

    DrawEnd(String reason, @Nullable String role, @Nullable String explanation) {
        voided = role == null ? reason : reason + ":" + role;
        voidExplanation = explanation;
    }

    /** By the role that is to blame, where there is one. */
    DrawVoided told(EventHead head, DrawTender tender) {
        var code = reason().orElseThrow().split(":", 2)[0];
        return new DrawVoided(
                head,
                tender.told(new DrawVoid(tender.number(), code)),
                tender.project(),
                code,
                role(),
                voidExplanation);
    }

    /** A code and, where there is one to blame, a colon and the role. */
    Optional<String> reason() {
        return Optional.ofNullable(voided);
    }

    boolean isWithdrawn() {
        return WITHDRAWN.equals(voided);
    }

    /** By the draw's own rules, neither taken back nor with its tender. */
    boolean isRepeatable() {
        return voided != null && !isWithdrawn() && !voided.equals(TENDER_ENDED);
    }

    @Nullable String role() {
        var reason = voided;
        int colon = reason == null ? -1 : reason.indexOf(':');
        return reason == null || colon < 0 ? null : reason.substring(colon + 1);
    }

    boolean isForBeacon() {
        return DrawVoid.BEACON_MISSING.equals(voided);
    }

    @Nullable String explanation() {
        return voidExplanation;
    }
}
