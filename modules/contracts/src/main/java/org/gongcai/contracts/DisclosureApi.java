package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.rules.Money;
import org.gongcai.rules.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The public side: everything here is open to everyone and built from public facts only. */
@HttpExchange("/api/v1/public")
public interface DisclosureApi {

    /**
     * Notices, newest first, in pages by key.
     *
     * @param q words in title, number or purchaser's name
     * @param after cursor of the previous page's last row
     */
    @GetExchange("/tenders")
    TenderPage tenders(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable TenderState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size);

    @GetExchange("/tenders/{number}")
    PublicTender tender(@PathVariable String number);

    /**
     * Awarded lots, newest first, in pages by key.
     *
     * @param after cursor of the previous page's last row
     */
    @GetExchange("/results")
    ResultPage results(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size);

    @GetExchange("/overview")
    Overview overview();

    /** The integrity column: decisions and commendations, newest first, in pages by key. */
    @GetExchange("/integrity")
    CreditPage credit(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size);

    /** Everything public about one organisation's conduct, by credit code. */
    @GetExchange("/integrity/{code}")
    List<CreditEntry> creditOf(@PathVariable String code);

    /** Draws of evaluators, newest first; blinded until the award. */
    @GetExchange("/tenders/{number}/draws")
    List<PublicDraw> draws(@PathVariable String number);

    /**
     * How draws of evaluators went, per month and who conducted them; newest month first. A draw
     * counts in the month in which its specification was signed.
     *
     * @param year absent: the current one
     */
    @GetExchange("/draw-figures")
    DrawFigures drawFigures(@RequestParam(required = false) @Nullable Integer year);

    /** The blinded order of a draw, published with the award; empty before. */
    @GetExchange("/tenders/{number}/draws/{draw}/order")
    List<PublicOrder> order(@PathVariable String number, @PathVariable UUID draw);

    /** What inspection bodies looked into and what became of it, newest first. */
    @GetExchange("/tenders/{number}/monitorings")
    List<PublicMonitoring> monitorings(@PathVariable String number);

    enum TenderState {
        ANNOUNCED,
        CLOSED,
        OPENED,
        AWARDED,
        FAILED
    }

    record TenderPage(List<TenderRow> rows, @Nullable String next) {}

    record TenderRow(
            UUID project,
            String number,
            String title,
            String purchaser,
            String method,
            Money budget,
            Instant announcedAt,
            Instant bidDeadline,
            TenderState state) {}

    /**
     * @param strip the eight stages: done, now, next with its day and rule
     * @param proofs what of this page the log proves
     */
    record PublicTender(
            UUID project,
            Tender tender,
            TenderState state,
            Instant announcedAt,
            List<StageView> strip,
            List<PostingView> postings,
            @Nullable String keysFingerprint,
            @Nullable Closing closing,
            List<LotPublic> lots,
            @Nullable AwardNotice award,
            @Nullable Observation observation,
            List<Proof> proofs,
            List<MemberName> members,
            List<LotScores> scores) {}

    /** The evaluation committee, published with the award. */
    record MemberName(String name, String employer, boolean purchaserRepresentative) {}

    record LotScores(String lot, List<DisclosedScore> scores) {}

    record CreditPage(List<CreditEntry> rows, @Nullable String next) {}

    /**
     * @param debarredFrom first day of a debarment, where there is one
     * @param debarredTo first day on which it no longer holds
     * @param publicUntil first day on which the matter is no longer shown; absent for a
     *     commendation
     * @param repairedOn when credit repair ended the display
     * @param liftedOn when the debarment ended before its time
     * @param endReason why, and by which document, the later of both
     * @param event by which the log's entry is found
     */
    record CreditEntry(
            CreditKind kind,
            String code,
            String name,
            String issuer,
            String number,
            @Nullable String ground,
            String text,
            @Nullable String sanction,
            @Nullable String appeal,
            LocalDate on,
            @Nullable LocalDate debarredFrom,
            @Nullable LocalDate debarredTo,
            boolean inForce,
            @Nullable LocalDate publicUntil,
            @Nullable LocalDate repairedOn,
            @Nullable LocalDate liftedOn,
            @Nullable String endReason,
            @Nullable String endDocument,
            UUID event) {}

    enum CreditKind {
        VIOLATION,
        COMMENDATION
    }

    /**
     * A draw as everyone may follow it.
     *
     * @param chance n/N of each group, as printed
     * @param contacts outcomes in their order, nobody named
     * @param facts each message of the protocol with its log entry
     * @param voided reason, then after a colon the role to blame, where there is one
     * @param supplements number of the draw whose missing seats it fills
     * @param redrawGround the kind of the reason for a repeat
     * @param beacon the round that the seed waits for; absent: for none
     * @param groups none for a draw that was void before its specification was signed
     */
    record PublicDraw(
            UUID draw,
            String number,
            DrawState state,
            int total,
            int purchaserSeats,
            List<DrawGroup> groups,
            List<String> committed,
            List<String> revealed,
            @Nullable String seed,
            @Nullable String voided,
            List<PublicContact> contacts,
            List<Proof> facts,
            @Nullable String repeatReason,
            @Nullable String explanation,
            @Nullable String supplements,
            List<EndedGroup> ended,
            @Nullable RegisteredElsewhere elsewhere,
            @Nullable DrawReview review,
            List<PassedPlaces> passedOver,
            @Nullable RedrawGround redrawGround,
            @Nullable BeaconView beacon) {}

    record DrawFigures(int year, List<DrawMonth> months) {
        public DrawFigures {
            months = List.copyOf(months);
        }
    }

    /**
     * One line of the table of draws.
     *
     * @param conductor agency, or the purchaser that has none
     * @param draws every number that was spent counts
     * @param voided how many of them by code of the reason
     * @param redraws how many were a repeat after a void
     * @param declined places that the walk went past because of the answer, as are unreachable
     */
    record DrawMonth(
            YearMonth month,
            PartyRef conductor,
            int draws,
            SortedMap<String, Integer> voided,
            int redraws,
            int declined,
            int unreachable) {
        public DrawMonth {
            voided = Collections.unmodifiableSortedMap(new TreeMap<>(voided));
        }
    }

    /** Places of a group's order that are not asked, now or later. */
    record PassedPlaces(String group, List<Integer> positions, Instant at) {}

    /** A group whose order has come to its end. */
    record EndedGroup(String group, int missing) {}

    /** A draw that the proof does not cover. */
    record RegisteredElsewhere(
            String slipNumber,
            Instant drawnAt,
            String operator,
            String observers,
            String slipHash) {}

    /** What an inspector said of the specification. */
    record DrawReview(boolean objected, String remark, Instant at) {}

    /**
     * A monitoring as everyone may follow it.
     *
     * @param conclusion absent until there is one
     * @param facts each decision with its log entry
     */
    record PublicMonitoring(
            UUID monitoring,
            String body,
            MonitoringState state,
            List<InspectedStage> stages,
            List<MonitoringReason> reasons,
            String decision,
            LocalDate decidedOn,
            LocalDate concludeBy,
            @Nullable String conclusion,
            @Nullable LocalDate eliminateBy,
            List<PublicFinding> findings,
            @Nullable String outcome,
            List<Proof> facts) {
        public PublicMonitoring {
            stages = List.copyOf(stages);
            reasons = List.copyOf(reasons);
            findings = List.copyOf(findings);
            facts = List.copyOf(facts);
        }
    }

    /**
     * @param report what purchaser or agency say they did; absent until they do
     */
    record PublicFinding(
            Finding finding, @Nullable String report, @Nullable Resolution resolution) {}

    record PublicOrder(String group, List<OrderPlace> places) {
        public PublicOrder {
            places = List.copyOf(places);
        }
    }

    record PublicContact(String group, int position, ContactOutcome outcome, Instant at) {}

    /**
     * @param at when the stage was reached
     * @param due the day by which, or on which, it comes, where a rule or the notice says so
     */
    record StageView(
            Stage stage,
            StageState state,
            @Nullable Instant at,
            @Nullable LocalDate due,
            @Nullable String ruleId,
            @Nullable String source) {}

    enum StageState {
        DONE,
        NOW,
        NEXT,
        LATER,
        CANCELLED
    }

    record PostingView(
            NoticeKind notice, String medium, boolean statutory, String url, Instant publishedAt) {}

    record Closing(Instant at, int bids) {}

    /**
     * @param released how many bidders have released their bids
     */
    record LotPublic(
            String lot,
            String title,
            Money budget,
            LotPhase phase,
            @Nullable Integer count,
            int released,
            List<OpenedBid> bids,
            @Nullable String failure,
            @Nullable String failureSource) {}

    enum LotPhase {
        RECEIVING,
        CLOSED,
        OPENED,
        AWARDED,
        FAILED
    }

    /**
     * @param savingsRate as in {@link StatisticsApi.Figures}
     */
    record AwardNotice(
            List<Award> awards,
            Instant publishedAt,
            LocalDate noticeEnds,
            LocalDate challengeUntil,
            Money saved,
            @Nullable BigDecimal savingsRate) {}

    record Observation(int invited, int attended, int irregularities) {}

    /**
     * @param what message key, such as proof.tender-announced
     * @param event by which the log's entry is found
     */
    record Proof(String what, UUID event, Instant at) {}

    record Overview(
            long announced,
            long openingToday,
            long opened,
            long awarded,
            List<TenderRow> latest,
            List<TenderRow> today,
            List<ResultRow> results) {}

    record ResultPage(List<ResultRow> rows, @Nullable String next) {}

    record ResultRow(
            String number, String title, String lot, String supplier, Money amount, Instant at) {}
}
