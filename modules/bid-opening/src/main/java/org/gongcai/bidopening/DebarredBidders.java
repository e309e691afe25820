package org.gongcai.bidopening;

import java.util.List;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Debarment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a debarred bidder is told, it alone. Nobody is kept from submitting: a refusal would tell
 * the platform's side who bids, and the qualification review decides.
 */
@Component
class DebarredBidders {

    private final Debarments debarments;
    private final LegalClock clock;

    DebarredBidders(Debarments debarments, LegalClock clock) {
        this.debarments = debarments;
        this.clock = clock;
    }

    @Nullable String warning(CreditCode bidder) {
        return debarments
                .at(List.of(bidder.value()), CheckMoment.BID_SUBMISSION, clock.today())
                .warning()
                .map(DebarredBidders::words)
                .orElse(null);
    }

    private static String words(Debarment debarred) {
        return "贵单位自 %s 起至 %s 前被禁止参加政府采购活动（%s）。仍可以递交投标，但资格审查将据此认定；此提示只有贵单位可见。"
                .formatted(debarred.from(), debarred.to(), debarred.decision());
    }
}
