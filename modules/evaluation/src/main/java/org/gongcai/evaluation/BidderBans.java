package org.gongcai.evaluation;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Component;

/** Marks the bids of those who were debarred at the tender document's cut-off. */
@Component
class BidderBans {

    private final Debarments debarments;
    private final LegalClock clock;

    BidderBans(Debarments debarments, LegalClock clock) {
        this.debarments = debarments;
        this.clock = clock;
    }

    void mark(Evaluation evaluation) {
        var codes = codes(evaluation);
        if (codes.isEmpty()) {
            return;
        }
        var day = evaluation.cutOff().orElseGet(clock::today);
        evaluation.bar(debarments.of(codes, day), day);
    }

    /** Everyone whose debarment would make a bid under review invalid. */
    private static Set<String> codes(Evaluation evaluation) {
        return evaluation.lots().stream()
                .flatMap(lot -> lot.underReview().stream())
                .flatMap(bid -> bid.codes().stream())
                .collect(Collectors.toSet());
    }
}
