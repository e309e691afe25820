package org.gongcai.bidopening;

import org.gongcai.contracts.BidOpeningEvent.ClauseFailed;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.TriedPieces;
import org.springframework.stereotype.Component;

/**
 * Publishes clauses by which a bid does not open although its pieces are what the bidder committed
 * to. The bid stands if another clause or its bidder opens it (bid/v1 §3.2, one dek per body).
 */
@Component
class ClauseIrregularities {

    private final FailedClauses failed;
    private final Outbox outbox;
    private final LegalClock clock;

    ClauseIrregularities(FailedClauses failed, Outbox outbox, LegalClock clock) {
        this.failed = failed;
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(TenderOpening opening, Bid bid, TriedPieces tried) {
        for (int clause : tried.clausesToAnotherKey()) {
            if (!failed.existsByBidAndClause(bid.id(), clause)) {
                failed.save(new FailedClause(bid.id(), clause));
                outbox.publish(failure(opening, bid, tried, clause));
            }
        }
    }

    private ClauseFailed failure(TenderOpening opening, Bid bid, TriedPieces tried, int clause) {
        var envelope = tried.opener().head().envelope();
        return new ClauseFailed(
                opening.head(clock.now()),
                Statements.clauseFailed(opening.number(), envelope, clause),
                bid.lot(),
                envelope.hex(),
                clause);
    }
}
