package org.gongcai.evaluation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationEvent;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.CeilingPrice;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Money;
import org.gongcai.rules.RankedBid;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One lot under evaluation. Once reviewed it stands. */
@Entity
@Table(schema = "evaluation")
class EvaluatedLot {

    @Id private UUID id;

    @Version private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "evaluation")
    private Evaluation evaluation;

    @Column(name = "lot")
    private String number;

    @Column(name = "lot_order")
    private int order;

    private String title;
    private BigDecimal ceilingAmount;
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LotEvaluationState state = LotEvaluationState.WAITING_FOR_OPENING;

    private @Nullable Instant completedAt;
    private @Nullable UUID reviewer;
    private @Nullable UUID actingParty;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String report;

    @Convert(converter = YesNoConverter.class)
    private boolean published;

    private @Nullable String winner;

    @OneToMany(mappedBy = "lot", cascade = CascadeType.ALL)
    @OrderBy("order")
    private List<Candidate> candidates = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EvaluatedLot() {}

    EvaluatedLot(Evaluation evaluation, LotContent lot, int order) {
        this.id = UUID.randomUUID();
        this.evaluation = evaluation;
        this.number = lot.number();
        this.order = order;
        this.title = lot.title();
        this.ceilingAmount = lot.budget().amount();
        this.currency = lot.budget().currency().getCurrencyCode();
    }

    void opened(List<OpenedBid> bids) {
        if (!candidates.isEmpty()) {
            throw new IllegalStateException("Lot %s is opened already".formatted(number));
        }
        for (var bid : bids) {
            candidates.add(new Candidate(this, candidates.size(), bid));
        }
        if (state == LotEvaluationState.WAITING_FOR_OPENING) {
            state = LotEvaluationState.QUALIFICATION_REVIEW;
        }
    }

    void fail() {
        state = LotEvaluationState.FAILED;
    }

    /** The failure is public: each bidder may read why it was not qualified. */
    void failedPublicly() {
        fail();
        published = true;
    }

    void awarded(CreditCode supplier) {
        published = true;
        winner = supplier.value();
    }

    void refuseUnlessInReview() {
        switch (state) {
            case WAITING_FOR_OPENING ->
                    throw wrongState("本包尚未开标，不能进行资格审查", "请在开标结束后办理").wording("lot-not-opened");
            case COMMITTEE ->
                    throw wrongState("本包已完成资格审查，正在由评标委员会评审", "请等待评审报告").wording("lot-in-committee");
            case COMPLETED ->
                    throw wrongState("本包已完成资格审查和评审，结果不能更改", "如有错误，请依法报告财政部门")
                            .wording("lot-completed");
            case FAILED ->
                    throw wrongState("本包已废标", "请核查招标文件后重新招标或者依法变更采购方式").wording("lot-failed");
            case QUALIFICATION_REVIEW -> {}
        }
    }

    private static Refused wrongState(String rule, String remedy) {
        return Refused.of("wrong-state", rule).remedy(remedy);
    }

    void reviewed(Map<Candidate, Judgement> judgements, Reviewer by) {
        judgements.forEach(Candidate::decide);
        reviewer = by.person();
        actingParty = by.party().id();
    }

    void complete(Map<UUID, RankedBid> ranking, String text, Instant now) {
        qualified()
                .forEach(each -> {
                    var ranked = Objects.requireNonNull(ranking.get(each.id()));
                    each.place(ranked.rank(), ranked.displayedPrice(), null);
                });
        completed(now);
        report = text;
    }

    /** Qualified bids go on to the committee. */
    void convene() {
        state = LotEvaluationState.COMMITTEE;
    }

    /** The committee's own report stays sealed. */
    void complete(LotWork work, List<Place> ranking, Instant now) {
        exclude(work);
        ranking.forEach(each -> each.bid().place(each.rank(), each.evaluatedPrice(), each.score()));
        completed(now);
    }

    void fail(LotWork work) {
        exclude(work);
        fail();
    }

    private static void exclude(LotWork work) {
        for (var bid : work.bids()) {
            var why = work.exclusion(bid);
            if (why != null) {
                bid.exclude(why);
            }
        }
    }

    private void completed(Instant now) {
        state = LotEvaluationState.COMPLETED;
        completedAt = now;
    }

    void bar(List<Debarment> known, LocalDate cutOff) {
        underReview().forEach(each -> each.bar(known, cutOff));
    }

    /** Which triggers of an abnormally low price each bid with a valid price meets. */
    Map<UUID, Set<String>> lowPrice() {
        return lowPrice(
                candidates.stream().filter(each -> each.invalidity(ceiling()).isEmpty()).toList());
    }

    /** The same among these bids. */
    Map<UUID, Set<String>> lowPrice(List<Candidate> bids) {
        var priced = bids.stream().map(each -> each.priced(BigDecimal.ZERO)).toList();
        return LowPrices.of(priced, ceiling().amount(), evaluation.announcedOn());
    }

    LotEvaluation shown(int minimum) {
        var lowPrice = lowPrice();
        return new LotEvaluation(
                number,
                title,
                ceiling().amount(),
                state,
                minimum,
                candidates.stream()
                        .map(each ->
                                each.shown(ceiling(), lowPrice.getOrDefault(each.id(), Set.of())))
                        .toList(),
                ranking(),
                completedAt,
                state == LotEvaluationState.QUALIFICATION_REVIEW);
    }

    /** Lowest first; those that share a rank in the order of the opening record. */
    List<EvaluationEvent.RankedBid> ranking() {
        return candidates.stream()
                .filter(each -> each.rank() != null)
                .map(Candidate::ranked)
                .sorted(Comparator.comparingInt(EvaluationEvent.RankedBid::rank))
                .toList();
    }

    Optional<MyResult> resultOf(CreditCode supplier, List<ItemScore> items) {
        var isWinner = supplier.value().equals(winner);
        return of(supplier).map(each -> each.result(number, ranking().size(), isWinner, items));
    }

    private Optional<Candidate> of(CreditCode bidder) {
        return candidates.stream().filter(each -> each.bidder().equals(bidder)).findFirst();
    }

    List<Candidate> qualified() {
        return candidates.stream().filter(Candidate::isQualified).toList();
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<Candidate> underReview() {
        return state == LotEvaluationState.QUALIFICATION_REVIEW ? candidates() : List.of();
    }

    CeilingPrice ceiling() {
        return new CeilingPrice(new Money(ceilingAmount, Currency.getInstance(currency)));
    }

    boolean isOpen() {
        return switch (state) {
            case WAITING_FOR_OPENING, QUALIFICATION_REVIEW, COMMITTEE -> true;
            case COMPLETED, FAILED -> false;
        };
    }

    /** Absent until it is completed. */
    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    boolean isPublished() {
        return published;
    }

    LotEvaluationState state() {
        return state;
    }

    String title() {
        return title;
    }

    String bidderName(CreditCode bidder) {
        return of(bidder).map(Candidate::bidderName).orElse(bidder.value());
    }

    String number() {
        return number;
    }

    Optional<String> report() {
        return Optional.ofNullable(report);
    }
}
