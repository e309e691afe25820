package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ResultKind;
import org.gongcai.rules.ResultSums;
import org.jspecify.annotations.Nullable;

/** Facts of a procurement project. Subject: the project. */
public sealed interface ProcurementEvent extends Event {

    record ProjectPlanned(
            EventHead head,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            Money budget)
            implements ProcurementEvent {}

    record TenderAnnounced(EventHead head, Statement statement, Tender tender)
            implements ProcurementEvent, PublicFact, ProvableFact {}

    /**
     * A session inspectors are invited to; the opening's is scheduled with the announcement. One of
     * a kind that is scheduled again has moved.
     *
     * @param minutes how long it is expected to last; absent where nobody said
     */
    record SessionScheduled(
            EventHead head,
            String number,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            UUID authority,
            SessionKind kind,
            Instant start,
            String place,
            @Nullable Integer minutes)
            implements ProcurementEvent {}

    /** The notice appeared on a medium; a statutory medium starts the legal clocks. */
    record NoticePosted(
            EventHead head,
            NoticeKind notice,
            String medium,
            boolean statutory,
            String url,
            Instant publishedAt)
            implements ProcurementEvent, PublicFact {}

    /**
     * @param lots numbers of the lots that failed; the others go on
     * @param reason what people read, in Chinese
     * @param source the legal source of the failure
     */
    record TenderFailed(
            EventHead head, Statement statement, List<String> lots, String reason, String source)
            implements ProcurementEvent, PublicFact, ProvableFact {
        public TenderFailed {
            lots = List.copyOf(lots);
        }
    }

    /** Two persons of the purchaser decided; the public hears of it by {@link AwardPublished}. */
    record AwardDecided(EventHead head, List<Award> awards) implements ProcurementEvent {
        public AwardDecided {
            awards = List.copyOf(awards);
        }
    }

    /**
     * @param noticeEnds last day of the result's notice period
     * @param challengeUntil last day to challenge the result
     */
    record AwardPublished(
            EventHead head,
            Statement statement,
            List<Award> awards,
            LocalDate legalDate,
            LocalDate noticeEnds,
            LocalDate challengeUntil)
            implements ProcurementEvent, PublicFact, ProvableFact {
        public AwardPublished {
            awards = List.copyOf(awards);
        }
    }

    /** The contract price is the bid price, never the evaluated one. */
    record Award(
            String lot, CreditCode supplier, String supplierName, Money amount, Money lotBudget) {}

    /**
     * Purchaser or agency goes on before it answered what inspectors asked.
     *
     * @param notes the questions, by the inspectors' notes
     */
    record WentOnUnanswered(EventHead head, List<UUID> notes, String reason)
            implements ProcurementEvent {
        public WentOnUnanswered {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Results of years before this platform; a later one of the same number takes the place of an
     * earlier one. Subject: the ledger of the authority that brought them in.
     *
     * @param source where they come from, as every page repeats it
     */
    record PastResultsImported(EventHead head, String source, List<PastResult> results)
            implements ProcurementEvent, PublicFact {
        public PastResultsImported {
            results = List.copyOf(results);
        }
    }

    /**
     * A result that was brought in wrongly counts no more; a later one of its number counts again.
     */
    record PastResultWithdrawn(EventHead head, String number, String reason)
            implements ProcurementEvent, PublicFact {}

    /** The sums of a period without its results; they take the place of those before. */
    record PastSumsEntered(EventHead head, PastSums sums) implements ProcurementEvent, PublicFact {}

    /**
     * @param base budget, ceiling or start price
     * @param result what was awarded, or paid for the property
     */
    record PastResult(
            String number,
            String title,
            String purchaser,
            ResultKind kind,
            String method,
            Money base,
            Money result,
            LocalDate awardedOn,
            String supplier) {}

    /**
     * @param place whose figures they are
     * @param from first day
     * @param to last day
     */
    record PastSums(
            String place,
            LocalDate from,
            LocalDate to,
            long count,
            ResultSums sums,
            String source) {}

    /** What inspectors are invited to. */
    enum SessionKind {
        EVALUATOR_DRAW,
        BID_OPENING,
        EVALUATION,
        POST_AWARD
    }

    enum NoticeKind {
        TENDER,
        RESULT,
        FAILURE
    }
}
