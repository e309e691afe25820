package org.gongcai.evaluation;

import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.parties.Debarments.Debarred;
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
        var codes = evaluation.codes();
        if (codes.isEmpty()) {
            return;
        }
        var day = evaluation.cutOff().orElseGet(clock::today);
        evaluation.bar(debarments.of(codes, day).stream().map(BidderBans::ban).toList());
    }

    private static Ban ban(Debarred debarred) {
        return new Ban(
                debarred.code(),
                debarred.name(),
                debarred.decision(),
                debarred.from(),
                debarred.to());
    }
}
