package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The evaluation committee at work; it knows seats, not names. */
@HttpExchange("/api/v1/committees")
public interface CommitteeApi {

    /** The session of the caller's seat, with its own marks only. */
    @GetExchange("/mine")
    SeatSession mine();

    /**
     * How far the committee is, never with a mark: for purchaser and agency of the tender, the
     * inspectors invited to its evaluation, and centre and supervisor of the purchaser's authority.
     */
    @GetExchange("/{project}")
    CommitteeProgress progress(@PathVariable UUID project);

    /**
     * From the announced start on. Never for the purchaser's representative; more than half of the
     * seats elect.
     */
    @PostExchange("/mine/chair")
    SeatSession voteChair(@RequestBody ChairVote vote);

    /** The discipline was read out to this seat. */
    @PostExchange("/mine/discipline")
    SeatSession acknowledgeDiscipline();

    /** One voice of this seat on one bid; more than half decide, once every seat has spoken. */
    @PostExchange("/mine/conformity")
    SeatSession voteConformity(@RequestBody ConformityVote vote);

    /** By the chair, in writing, about what is unclear in one bid. */
    @PostExchange("/mine/clarifications")
    SeatSession askClarification(@RequestBody NewClarification clarification);

    /** Kept as it is typed; an absent score takes back the mark. */
    @PutExchange("/mine/scores")
    SeatSession saveScore(@RequestBody SaveScore score);

    /** Closes this seat's sheet of the lot after the checks of the law. */
    @PostExchange("/mine/sheets")
    SeatSession submitSheet(@RequestBody LotRef lot);

    /** Takes the own sheet back, before the first seat has signed; a drawn report falls with it. */
    @PostExchange("/mine/sheets/reopen")
    SeatSession reopenSheet(@RequestBody LotRef lot);

    /**
     * One voice on an abnormally low bid, after its explanation; more than half decide, once every
     * seat has spoken.
     */
    @PostExchange("/mine/low-prices")
    SeatSession voteLowPrice(@RequestBody LowPriceVote vote);

    /** By the chair, once all sheets are closed: computes ranking and report. */
    @PostExchange("/mine/report")
    SeatSession drawUpReport(@RequestBody LotRef lot);

    /** Who signs with another opinion gives reasons; who stays silent has agreed. */
    @PostExchange("/mine/signature")
    SeatSession signReport(@RequestBody ReportSignature signature);

    /**
     * By a seat that has signed, when another one refuses to sign and writes no dissent. The seat
     * can still sign or dissent.
     */
    @PostExchange("/mine/refusals")
    SeatSession stateRefusal(@RequestBody RefusalStatement statement);

    /**
     * By a second seat that has signed: with its word the one that refused is deemed to agree, and
     * the report says so.
     */
    @PostExchange("/mine/refusals/witness")
    SeatSession witnessRefusal(@RequestBody RefusalRef refusal);

    /** Questions of committees to the caller's organisation, open ones first. */
    @GetExchange("/clarifications")
    List<ClarificationView> clarifications();

    @PostExchange("/clarifications/{id}/answer")
    ClarificationView answerClarification(
            @PathVariable UUID id, @RequestBody ClarificationAnswer answer);

    record ChairVote(int seat) {}

    record LotRef(String lot) {}

    /**
     * @param reason required where it does not conform
     */
    record ConformityVote(String lot, String envelope, boolean conforms, @Nullable String reason) {}

    record NewClarification(String lot, String envelope, String question, int minutes) {}

    record SaveScore(
            String lot,
            String envelope,
            String criterion,
            @Nullable BigDecimal points,
            @Nullable String note) {}

    /**
     * @param credible whether the explanation shows that the bidder can perform at this price
     */
    record LowPriceVote(String lot, String envelope, boolean credible, String reason) {}

    record ReportSignature(String lot, boolean agrees, @Nullable String dissent) {}

    /**
     * @param note what was said and done, in writing
     */
    record RefusalStatement(String lot, int seat, String note) {}

    record RefusalRef(String lot, int seat) {}

    record ClarificationAnswer(String text) {}

    /**
     * @param seats those that are known, the awaited ones among them
     * @param seated whether all have sat down, before which nothing begins
     * @param startsAt when the evaluation is announced to start, before which nothing begins
     *     either; absent where nobody has scheduled it
     */
    record SeatSession(
            UUID project,
            String number,
            String title,
            int seat,
            boolean purchaserRepresentative,
            AwardBasis awardBasis,
            List<Criterion> criteria,
            List<SeatState> seats,
            boolean seated,
            @Nullable Instant startsAt,
            @Nullable Integer chair,
            @Nullable Integer myChairVote,
            List<String> discipline,
            List<LotSession> lots) {}

    /**
     * @param present whether somebody sits there now
     * @param discipline whether the discipline was read out to it
     */
    record SeatState(
            int seat, boolean purchaserRepresentative, boolean present, boolean discipline) {}

    /**
     * @param report the report as text to be signed, once drawn up
     * @param findings what the checks of the law found in this seat's sheet or in all of them
     * @param signed seats that have signed
     * @param refusals of seats that have not signed
     * @param awaited seats on which the lot's present step waits; never what they have to say
     */
    record LotSession(
            String lot,
            String title,
            CommitteePhase phase,
            List<BidSession> bids,
            boolean sheetSubmitted,
            List<Integer> submitted,
            List<Finding> findings,
            List<RankedBid> ranking,
            @Nullable String report,
            List<Integer> signed,
            List<RefusalView> refusals,
            List<Integer> awaited,
            Set<CommitteeAction> actions) {}

    /**
     * A seat refused to sign and wrote no dissent.
     *
     * @param statedBy the seat that states it
     * @param witness the second seat, with whose word the refusing one is deemed to agree
     */
    record RefusalView(
            int seat,
            int statedBy,
            String note,
            Instant statedAt,
            @Nullable Integer witness,
            @Nullable Instant witnessedAt) {}

    /**
     * @param conformity decision of the committee, absent while open
     * @param priceScore computed, once conformity is decided
     */
    record BidSession(
            String envelope,
            CreditCode bidder,
            String bidderName,
            Money price,
            Money evaluatedPrice,
            @Nullable Boolean conformity,
            @Nullable Boolean myConformity,
            @Nullable String myReason,
            Set<String> lowPrice,
            @Nullable Boolean myLowPrice,
            @Nullable BigDecimal priceScore,
            List<MyScore> scores,
            List<ClarificationView> clarifications) {}

    record MyScore(String criterion, @Nullable BigDecimal points, @Nullable String note) {}

    /** domain-rules §5.5 */
    record Finding(
            FindingKind kind,
            boolean error,
            @Nullable String envelope,
            @Nullable String criterion,
            String sentence) {}

    enum FindingKind {
        MISSING,
        OUT_OF_RANGE,
        SUM_MISMATCH,
        OBJECTIVE_DISAGREEMENT,
        OUTLIER,
        LOW_PRICE_UNDECIDED,
        CLARIFICATION_OPEN
    }

    enum CommitteePhase {
        WAITING,
        CONFORMITY,
        SCORING,
        REPORT,
        COMPLETED,
        FAILED
    }

    enum CommitteeAction {
        VOTE_CONFORMITY,
        ASK_CLARIFICATION,
        VOTE_LOW_PRICE,
        SCORE,
        SUBMIT_SHEET,
        REOPEN_SHEET,
        DRAW_UP_REPORT,
        SIGN_REPORT,
        STATE_REFUSAL,
        WITNESS_REFUSAL
    }

    record ClarificationView(
            UUID id,
            UUID project,
            String number,
            String title,
            String lot,
            String bidderName,
            String question,
            Instant askedAt,
            Instant answerBy,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    record CommitteeProgress(
            UUID project,
            String number,
            String title,
            List<SeatState> seats,
            @Nullable Integer chair,
            List<LotProgress> lots) {}

    record LotProgress(
            String lot,
            String title,
            CommitteePhase phase,
            int bids,
            int conforming,
            int sheets,
            int signatures) {}
}
