package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Qualification review by purchaser or agency, and the ranking that follows from it. */
@HttpExchange("/api/v1/evaluations")
public interface EvaluationApi {

    /** Those of the caller's organisation, open ones first. */
    @GetExchange
    List<EvaluationView> evaluations();

    @GetExchange("/{project}")
    EvaluationView evaluation(@PathVariable UUID project);

    /**
     * Decides on every opened bid of the lot. Fewer than three qualified: the lot fails; otherwise
     * the committee goes on, or, where the document convenes none, the ranking by lowest evaluated
     * price is computed. Once reviewed it stands.
     */
    @PostExchange("/{project}/lots/{lot}/qualification")
    EvaluationView reviewQualification(
            @PathVariable UUID project,
            @PathVariable String lot,
            @RequestBody QualificationReview review);

    /**
     * The signed report, for purchaser and agency once the lot is complete. Each member's marks are
     * in it only from the award notice on; from then on the inspectors invited to the evaluation
     * and who oversees the purchaser read it, too.
     */
    @GetExchange("/{project}/lots/{lot}/report")
    SignedReport report(@PathVariable UUID project, @PathVariable String lot);

    /** The caller's organisation's own rank in each lot it bid for, once the award is published. */
    @GetExchange("/{project}/my-results")
    List<MyResult> myResults(@PathVariable UUID project);

    record QualificationReview(List<Decision> decisions) {
        public QualificationReview {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * @param reason required where not qualified; told to that bidder
     * @param deduction whether the small-or-micro declaration is accepted
     */
    record Decision(String bidder, boolean qualified, @Nullable String reason, boolean deduction) {}

    record EvaluationView(
            UUID project,
            String number,
            String title,
            BigDecimal smallOrMicroDeduction,
            List<LotEvaluation> lots) {}

    /**
     * @param minimum how many qualified bidders the method needs
     * @param ranking empty until reviewed
     */
    record LotEvaluation(
            String lot,
            String title,
            Money ceiling,
            LotEvaluationState state,
            int minimum,
            List<CandidateView> candidates,
            List<RankedBid> ranking,
            @Nullable Instant completedAt,
            boolean mayReview) {}

    /**
     * @param invalid why the law already makes this bid invalid (over the ceiling, no price, not
     *     opened, a debarred bidder or consortium member); such a bid cannot be qualified
     * @param lowPrice which triggers of an abnormally low price it meets; asks for an explanation
     */
    record CandidateView(
            String envelope,
            CreditCode bidder,
            String bidderName,
            DecryptOutcome outcome,
            @Nullable Money price,
            Map<String, String> fields,
            boolean declaresSmallOrMicro,
            @Nullable String invalid,
            Set<String> lowPrice,
            @Nullable Boolean qualified,
            @Nullable String reason,
            @Nullable Boolean deduction) {}

    /**
     * @param report canonical JSON; the log holds the hash of the whole one with its signatures
     * @param whole whether members' marks and what they were asked to check again are in it
     * @param signatures empty where no committee was convened
     * @param refusals of seats that are deemed to agree
     */
    record SignedReport(
            UUID project,
            String number,
            String title,
            String lot,
            String lotTitle,
            Instant completedAt,
            String report,
            boolean whole,
            List<SeatSignature> signatures,
            List<RefusalView> refusals) {}

    record SeatSignature(int seat, boolean agrees, @Nullable String dissent, Instant at) {}

    enum LotEvaluationState {
        WAITING_FOR_OPENING,
        QUALIFICATION_REVIEW,
        COMMITTEE,
        COMPLETED,
        FAILED
    }

    /**
     * @param rank absent where not qualified
     */
    record MyResult(
            String lot,
            @Nullable Integer rank,
            int ranked,
            @Nullable Money price,
            @Nullable Money evaluatedPrice,
            boolean awarded,
            @Nullable String reason,
            @Nullable BigDecimal score,
            List<ItemScore> items) {}

    /** The average of the members; the price item is computed. */
    record ItemScore(String criterion, String name, BigDecimal maximum, BigDecimal points) {}
}
