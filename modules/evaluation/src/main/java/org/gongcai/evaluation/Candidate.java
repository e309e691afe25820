package org.gongcai.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationEvent.Qualification;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.rules.CeilingPrice;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.ConsortiumMembers;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Eligibility;
import org.gongcai.rules.Money;
import org.gongcai.rules.PricedBid;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A bid of one lot, as it was opened and as it was judged. */
@Entity
@Table(schema = "evaluation")
class Candidate {

    private static final String ELECTRONIC_BIDDING = "电子招标投标办法第三十一条";
    private static final String INVALID_BIDS = "财政部令第87号第六十三条";

    static final int LONGEST_EXCLUSION = 900;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "evaluated_lot")
    private EvaluatedLot lot;

    @Column(name = "candidate_order")
    private int order;

    private String envelope;
    private String bidder;
    private String bidderName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DecryptOutcome outcome;

    @Column(name = "price")
    private @Nullable BigDecimal amount;

    private @Nullable String priceCurrency;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String sheet;

    @Convert(converter = YesNoConverter.class)
    private @Nullable Boolean qualified;

    private @Nullable String reason;

    @Convert(converter = YesNoConverter.class)
    private @Nullable Boolean deducted;

    private @Nullable String barred;
    private @Nullable Integer rankNo;
    private @Nullable BigDecimal score;
    private @Nullable BigDecimal evaluatedAmount;

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    Candidate(EvaluatedLot lot, int order, OpenedBid bid) {
        this.id = UUID.randomUUID();
        this.lot = lot;
        this.order = order;
        this.envelope = bid.envelope();
        this.bidder = bid.bidder().value();
        this.bidderName = bid.bidderName();
        this.outcome = bid.outcome();
        this.sheet = OpeningSheet.write(bid.fields());
        if (bid.price() != null) {
            this.amount = bid.price().amount();
            this.priceCurrency = bid.price().currency().getCurrencyCode();
        }
    }

    /** The bidder and, where it bids for a consortium, its members. */
    Set<String> codes() {
        var codes = new LinkedHashSet<String>();
        codes.add(bidder);
        codes.addAll(ConsortiumMembers.of(fields()).codes());
        return codes;
    }

    /** One debarred member bars the whole bid. A decision once made stands. */
    void bar(List<Debarment> known, LocalDate cutOff) {
        if (qualified == null) {
            barred =
                    Eligibility.of(codes(), known, CheckMoment.QUALIFICATION_REVIEW, cutOff)
                            .exclusion()
                            .map(Candidate::reason)
                            .orElse(null);
        }
    }

    private static String reason(Debarment ban) {
        return "%s（%s）因 %s 在 %s 至 %s 前（不含当日）被禁止参加政府采购活动"
                .formatted(ban.name(), ban.code(), ban.decision(), ban.from(), ban.to());
    }

    Optional<Invalidity> invalidity(CeilingPrice ceiling) {
        return barred == null
                ? invalidOutcome(ceiling)
                : Optional.of(new Invalidity(barred, Debarment.SOURCE));
    }

    private Optional<Invalidity> invalidOutcome(CeilingPrice ceiling) {
        return switch (outcome) {
            case BIDDER_FAULT ->
                    Optional.of(new Invalidity("因投标人原因未能解密，视为撤销其投标文件", ELECTRONIC_BIDDING));
            case PLATFORM_FAULT ->
                    Optional.of(new Invalidity("因投标人之外的原因未能解密，视为撤回其投标文件", ELECTRONIC_BIDDING));
            case DECRYPTED, REMEDIED -> invalidPrice(ceiling);
        };
    }

    private Optional<Invalidity> invalidPrice(CeilingPrice ceiling) {
        var price = price();
        if (price == null || price.signum() < 0) {
            return Optional.of(new Invalidity("开标一览表没有可以读出的报价", INVALID_BIDS));
        }
        if (!price.currency().equals(ceiling.amount().currency())) {
            return Optional.of(
                    new Invalidity(
                            "报价币种 %s 与预算币种 %s 不同，不能比较"
                                    .formatted(price.currency(), ceiling.amount().currency()),
                            INVALID_BIDS));
        }
        return ceiling.exceededBy(price)
                ? Optional.of(
                        new Invalidity(
                                "报价 %s 超过预算金额 %s"
                                        .formatted(price.formatted(), ceiling.amount().formatted()),
                                INVALID_BIDS + "第四项"))
                : Optional.empty();
    }

    void decide(Judgement judgement) {
        qualified = judgement.qualified();
        reason = judgement.reason();
        deducted = judgement.deduction();
    }

    /** The bid in the ranking; only of one with a price. */
    PricedBid priced(BigDecimal deductionPercent) {
        return new PricedBid(id, validPrice(), isDeducted() ? deductionPercent : BigDecimal.ZERO);
    }

    void place(int rank, Money evaluated, @Nullable BigDecimal total) {
        rankNo = rank;
        evaluatedAmount = evaluated.amount();
        score = total;
    }

    /** Shut out by the committee, with what its bidder is told. */
    void exclude(String why) {
        reason = why;
    }

    Qualification qualification() {
        return new Qualification(bidder(), isQualified(), reason);
    }

    RankedBid ranked() {
        return new RankedBid(
                Objects.requireNonNull(rankNo),
                bidder(),
                bidderName,
                validPrice(),
                Objects.requireNonNull(evaluated()),
                score());
    }

    CandidateView shown(CeilingPrice ceiling, Set<String> lowPrice) {
        return new CandidateView(
                envelope,
                bidder(),
                bidderName,
                outcome,
                price(),
                fields(),
                declaresSmallOrMicro(),
                invalidity(ceiling).map(Invalidity::sentence).orElse(null),
                lowPrice,
                qualified,
                reason,
                deducted);
    }

    MyResult result(String lotNumber, int ranked, boolean awarded, List<ItemScore> items) {
        return new MyResult(
                lotNumber, rankNo, ranked, price(), evaluated(), awarded, reason, score(), items);
    }

    boolean declaresSmallOrMicro() {
        return OpeningSheet.declaresSmallOrMicro(fields());
    }

    boolean isQualified() {
        return Boolean.TRUE.equals(qualified);
    }

    boolean isDeducted() {
        return Boolean.TRUE.equals(deducted);
    }

    @Nullable Integer rank() {
        return rankNo;
    }

    UUID id() {
        return id;
    }

    CreditCode bidder() {
        return new CreditCode(bidder);
    }

    String bidderName() {
        return bidderName;
    }

    String envelope() {
        return envelope;
    }

    DecryptOutcome outcome() {
        return outcome;
    }

    @Nullable String reason() {
        return reason;
    }

    Map<String, String> fields() {
        return OpeningSheet.read(sheet);
    }

    @Nullable Money price() {
        return amount == null || priceCurrency == null
                ? null
                : new Money(amount, Currency.getInstance(priceCurrency));
    }

    /** Of a bid that passed the qualification review, which always has one. */
    Money validPrice() {
        return Objects.requireNonNull(price());
    }

    /** Total of comprehensive scoring, with its two digits whatever the database keeps. */
    private @Nullable BigDecimal score() {
        return score == null ? null : score.setScale(2, RoundingMode.UNNECESSARY);
    }

    private @Nullable Money evaluated() {
        return evaluatedAmount == null || priceCurrency == null
                ? null
                : new Money(evaluatedAmount, Currency.getInstance(priceCurrency));
    }
}
