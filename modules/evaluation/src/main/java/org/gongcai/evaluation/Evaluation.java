package org.gongcai.evaluation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationEvent;
import org.gongcai.contracts.EvaluationEvent.ClarificationAsked;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.EvaluationEvent.QualificationReviewed;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.BidCount;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.PricedBid;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.RankedBid;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The evaluation of one announced tender, lot by lot; its id is the project's. */
@Entity
@Table(schema = "evaluation")
class Evaluation extends Aggregate {

    private static final String TOO_FEW_QUALIFIED = "财政部令第87号第四十四条";
    private static final String TOO_FEW_VALID = "政府采购法第三十六条、财政部令第87号第四十三条";
    private static final String COMMITTEE = "committee";

    @Column(name = "project_number")
    private String number;

    private String title;
    private UUID purchaser;
    private @Nullable UUID agency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProcurementMethod method;

    private String category;
    private BigDecimal deduction;
    private LocalDate announcedOn;
    private Instant announcedAt;
    private @Nullable Instant bidDeadline;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String terms;

    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.ALL)
    @OrderBy("order")
    private List<EvaluatedLot> lots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(TenderAnnounced announced) {
        super(announced.subject());
        var tender = announced.tender();
        number = tender.number();
        title = tender.title();
        purchaser = tender.purchaser().id();
        agency = tender.agency() == null ? null : tender.agency().id();
        method = tender.method();
        category = tender.category();
        deduction = tender.smallOrMicroDeduction();
        announcedOn = tender.legalDate();
        announcedAt = announced.occurredAt();
        bidDeadline = tender.bidDeadline();
        terms = EvaluationTerms.of(tender).map(EvaluationTerms::write).orElse(null);
        for (var lot : tender.lots()) {
            lots.add(new EvaluatedLot(this, lot, lots.size()));
        }
    }

    void award(AwardPublished published) {
        published.awards().forEach(award -> heard(award.lot()).awarded(award.supplier()));
    }

    /**
     * Decides on every opened bid of the lot. Where enough are qualified, the committee goes on,
     * or, where there is none, they are ranked. Returns what happened, in its order.
     */
    List<EvaluationEvent> review(
            String lotNumber, List<Decision> decisions, Reviewer by, Instant now) {
        var lot = lot(lotNumber);
        lot.refuseUnlessInReview();
        var rules = new QualificationRules(lot.ceiling(), deduction);
        lot.reviewed(rules.judge(lot.candidates(), decisions), by);
        var qualifications = lot.candidates().stream().map(Candidate::qualification).toList();
        var reviewed = new QualificationReviewed(next(now), lotNumber, qualifications);
        var count = BidCount.of(lot.qualified().size(), procedure());
        if (!count.suffices()) {
            return List.of(reviewed, fail(lot, count, now));
        }
        if (terms == null) {
            return List.of(reviewed, complete(lot, by, now));
        }
        lot.convene();
        return List.of(reviewed);
    }

    private EvaluationFailed fail(EvaluatedLot lot, BidCount count, Instant now) {
        lot.fail();
        var reason = "合格投标人 %d 家，不足 %d 家，不得评标".formatted(count.count(), count.minimum());
        return new EvaluationFailed(next(now), lot.number(), reason, TOO_FEW_QUALIFIED);
    }

    private EvaluationCompleted complete(EvaluatedLot lot, Reviewer by, Instant now) {
        var ranking = ranking(lot);
        var report = new EvaluationReport(number, lot, deduction, minimum(), ranking, now).text();
        lot.complete(ranking, report, now);
        var data = EvaluationReport.statement(number, lot.number(), report);
        return completed(lot, by.party().creditCode().value(), data, now);
    }

    private Map<UUID, RankedBid> ranking(EvaluatedLot lot) {
        var priced = lot.qualified().stream().map(each -> each.priced(deduction)).toList();
        Map<UUID, RankedBid> ranking = new LinkedHashMap<>();
        LowestEvaluatedPrice.rank(priced).forEach(each -> ranking.put(each.bid().bid(), each));
        return ranking;
    }

    /** The bid as price evaluation sees it. */
    PricedBid priced(Candidate bid) {
        return bid.priced(deduction);
    }

    ClarificationAsked asked(Clarified asked) {
        return new ClarificationAsked(
                next(asked.askedAt()), asked.lot(), asked.bidder(), asked.id(), asked.answerBy());
    }

    /** Of an event about the committee, which tells none itself. */
    EventHead head(Instant now) {
        return next(now);
    }

    EvaluationFailed failByCommittee(LotWork work, String reason, Instant now) {
        work.lot().fail(work);
        return new EvaluationFailed(next(now), work.lot().number(), reason, TOO_FEW_VALID);
    }

    /** Once every seat has signed. */
    EvaluationCompleted completeByCommittee(LotWork work, DrawnReport signed, Instant now) {
        var lot = work.lot();
        lot.complete(work, Place.ranking(work), now);
        var data = EvaluationReport.statement(number, lot.number(), signed.signedText());
        return completed(lot, COMMITTEE, data, now);
    }

    private EvaluationCompleted completed(EvaluatedLot lot, String by, String data, Instant now) {
        return new EvaluationCompleted(
                next(now),
                new Statement("evaluation.report", number, by, data, List.of(), List.of()),
                lot.number(),
                lot.ranking());
    }

    ScoresDisclosed disclose(EvaluatedLot lot, List<DisclosedScore> scores, Instant now) {
        return new ScoresDisclosed(next(now), lot.number(), scores);
    }

    void bar(List<Debarment> known, LocalDate cutOff) {
        lots.forEach(lot -> lot.bar(known, cutOff));
    }

    /** The day on which a debarment counts; empty for tenders of before it was kept. */
    Optional<LocalDate> cutOff() {
        return Optional.ofNullable(bidDeadline).map(LegalTime::dateOf);
    }

    EvaluationView shown() {
        return new EvaluationView(
                id(),
                number,
                title,
                deduction,
                lots.stream().map(lot -> lot.shown(minimum())).toList());
    }

    /** The supplier's own results, of lots whose outcome is public. */
    List<MyResult> resultsOf(CreditCode supplier, Function<EvaluatedLot, List<ItemScore>> items) {
        var published = lots.stream().filter(EvaluatedLot::isPublished).toList();
        if (published.isEmpty()) {
            throw Refused.of("result-not-published", "中标结果尚未公告，暂不能查看评审结果")
                    .remedy("请在中标结果公告发布后查看")
                    .source("财政部令第87号第六十九条");
        }
        return published.stream()
                .flatMap(lot -> lot.resultOf(supplier, items.apply(lot)).stream())
                .toList();
    }

    int minimum() {
        return procedure().minimumSuppliers();
    }

    private Procedure procedure() {
        return Procedure.of(method, new CategoryCode(category).kind(), announcedOn);
    }

    /** The lot that a person asks for. */
    EvaluatedLot lot(String wanted) {
        return find(wanted)
                .orElseThrow(() ->
                        Refused.of("unknown-lot", "项目 %s 没有第 %s 包".formatted(number, wanted))
                                .field("lot")
                                .remedy("请核对包号")
                                .value("lot", wanted));
    }

    /** The lot that another service's fact names. */
    EvaluatedLot heard(String wanted) {
        return find(wanted)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no lot %s".formatted(number, wanted)));
    }

    private Optional<EvaluatedLot> find(String wanted) {
        return lots.stream().filter(lot -> lot.number().equals(wanted)).findFirst();
    }

    List<EvaluatedLot> lots() {
        return List.copyOf(lots);
    }

    /** Absent where bids are ranked by arithmetic alone. */
    Optional<EvaluationTerms> terms() {
        return EvaluationTerms.read(terms);
    }

    boolean isOpen() {
        return lots.stream().anyMatch(EvaluatedLot::isOpen);
    }

    UUID purchaser() {
        return purchaser;
    }

    @Nullable UUID agency() {
        return agency;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    BigDecimal deductionPercent() {
        return deduction;
    }

    LocalDate announcedOn() {
        return announcedOn;
    }

    Instant announcedAt() {
        return announcedAt;
    }
}
