package org.gongcai.contracts;

import java.util.List;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** Facts of the evaluation; all stay internal until the award. Subject: the project. */
public sealed interface EvaluationEvent extends Event {

    record QualificationReviewed(EventHead head, String lot, List<Qualification> qualifications)
            implements EvaluationEvent {
        public QualificationReviewed {
            qualifications = List.copyOf(qualifications);
        }
    }

    /** The log receives the report's hash only. */
    record EvaluationCompleted(
            EventHead head, Statement statement, String lot, List<RankedBid> ranking)
            implements EvaluationEvent, ProvableFact {
        public EvaluationCompleted {
            ranking = List.copyOf(ranking);
        }
    }

    record EvaluationFailed(EventHead head, String lot, String reason, String source)
            implements EvaluationEvent {}

    record Qualification(CreditCode bidder, boolean qualified, @Nullable String reason) {}

    /** Equal evaluated prices share a rank. */
    record RankedBid(
            int rank, CreditCode bidder, String bidderName, Money price, Money evaluatedPrice) {}
}
