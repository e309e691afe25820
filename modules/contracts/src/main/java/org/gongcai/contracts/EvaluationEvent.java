package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the evaluation. All stay internal until the award, but that the committee is at work or
 * is not any more. Subject: the project.
 */
public sealed interface EvaluationEvent extends Event {

    /**
     * The committee has elected its chair and heard the discipline: nobody in it can be reached any
     * more, so that from here on everybody may know that it sits. Not where, nor who.
     */
    record EvaluationBegan(EventHead head) implements EvaluationEvent, PublicFact {}

    /** Nothing of the tender is left to evaluate. How it ended stays internal. */
    record EvaluationEnded(EventHead head) implements EvaluationEvent, PublicFact {}

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

    /** The committee wants to know something of a bid; the text stays with the evaluation. */
    record ClarificationAsked(
            EventHead head, String lot, CreditCode bidder, UUID clarification, Instant answerBy)
            implements EvaluationEvent {}

    /**
     * Something that every seat sees has changed: the chair, the phase of a lot, a sheet handed in
     * or taken back, the report, a signature. Never who said what.
     */
    record CommitteeAdvanced(EventHead head) implements EvaluationEvent {}

    /** After the award, as far as the tender document disclosed scores beforehand. */
    record ScoresDisclosed(EventHead head, String lot, List<DisclosedScore> scores)
            implements EvaluationEvent, PublicFact {
        public ScoresDisclosed {
            scores = List.copyOf(scores);
        }
    }

    record EvaluationFailed(EventHead head, String lot, String reason, String source)
            implements EvaluationEvent {}

    record Qualification(CreditCode bidder, boolean qualified, @Nullable String reason) {}

    /**
     * Equal results share a rank.
     *
     * @param score total of comprehensive scoring; absent for the lowest evaluated price
     */
    record RankedBid(
            int rank,
            CreditCode bidder,
            String bidderName,
            Money price,
            Money evaluatedPrice,
            @Nullable BigDecimal score) {}

    /**
     * @param members for each item its scores by the members, who are numbered and not named; empty
     *     where totals alone are disclosed
     */
    record DisclosedScore(
            int rank,
            CreditCode bidder,
            String bidderName,
            BigDecimal total,
            List<DisclosedItem> members) {
        public DisclosedScore {
            members = List.copyOf(members);
        }
    }

    record DisclosedItem(String criterion, List<BigDecimal> points, BigDecimal average) {
        public DisclosedItem {
            points = List.copyOf(points);
        }
    }
}
