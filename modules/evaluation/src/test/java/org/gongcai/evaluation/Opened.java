package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.jspecify.annotations.Nullable;

/** A tender of the demo county with one lot, and the bids that were opened for it. */
final class Opened {

    static final CreditCode QIMING = new CreditCode("91349921MAE9B0027H");
    static final CreditCode HENGTAI = new CreditCode("91349921MAE9B0035C");
    static final CreditCode YUNQIAO = new CreditCode("91349900MAE9B00199");
    static final CreditCode YUANZHI = new CreditCode("91349900MAE9B014X0");

    static final PartyRef PURCHASER =
            new PartyRef(new UUID(0, 2), new CreditCode("11349921990000252B"), "澄溪县教育体育局");
    static final Instant NOW = Instant.parse("2026-03-16T06:00:00Z");
    static final String NUMBER = "349921-CG-2026-0031";

    private static final Instant ANNOUNCED = Instant.parse("2026-02-10T01:00:00Z");

    final UUID project = UUID.randomUUID();
    private final String deduction;
    private final List<OpenedBid> bids = new ArrayList<>();
    private PartyRef purchaser = PURCHASER;
    private @Nullable PartyRef agency;
    private Money budget = Money.cny("2864000.00");
    private AwardBasis basis = AwardBasis.LOWEST_EVALUATED_PRICE;
    private @Nullable CommitteeTerms committee;
    private long sequence;

    /** With this price deduction for small and micro enterprises, in percent. */
    Opened(String deduction) {
        this.deduction = deduction;
    }

    Opened budget(String amount) {
        budget = Money.cny(amount);
        return this;
    }

    /** A committee that ranks by points. */
    Opened scored(ScoreDisclosure disclosure, Criterion... criteria) {
        basis = AwardBasis.COMPREHENSIVE_SCORING;
        committee = new CommitteeTerms(List.of(criteria), disclosure);
        return this;
    }

    /** Price 30, technique 60 by judgement, record 10 as proved. */
    Opened scored(ScoreDisclosure disclosure) {
        return scored(
                disclosure,
                criterion("P", CriterionKind.PRICE, "30"),
                criterion("T1", CriterionKind.SUBJECTIVE, "60"),
                criterion("T2", CriterionKind.OBJECTIVE, "10"));
    }

    static Criterion criterion(String code, CriterionKind kind, String maximum) {
        return new Criterion(code, "评分项" + code, kind, new BigDecimal(maximum), "见招标文件");
    }

    /** A committee that compares prices only. */
    Opened byPrice() {
        committee = new CommitteeTerms(List.of(), ScoreDisclosure.OWN_ONLY);
        return this;
    }

    Opened consortium(CreditCode bidder, String price, String members) {
        bids.add(
                opened(
                        bidder,
                        DecryptOutcome.DECRYPTED,
                        Money.cny(price),
                        Map.of("smallOrMicro", "no", "members", members)));
        return this;
    }

    Opened of(PartyRef owner, @Nullable PartyRef entrusted) {
        purchaser = owner;
        agency = entrusted;
        return this;
    }

    Opened bid(CreditCode bidder, String price) {
        return bid(bidder, DecryptOutcome.DECRYPTED, Money.cny(price), "no");
    }

    Opened smallBid(CreditCode bidder, String price) {
        return bid(bidder, DecryptOutcome.DECRYPTED, Money.cny(price), "yes");
    }

    Opened unopened(CreditCode bidder, DecryptOutcome outcome) {
        return bid(bidder, outcome, null, "no");
    }

    Opened bid(CreditCode bidder, DecryptOutcome outcome, @Nullable Money price, String small) {
        bids.add(opened(bidder, outcome, price, Map.of("smallOrMicro", small)));
        return this;
    }

    private OpenedBid opened(
            CreditCode bidder,
            DecryptOutcome outcome,
            @Nullable Money price,
            Map<String, String> fields) {
        return new OpenedBid(
                "e" + bids.size(),
                bidder,
                "投标人 " + bidder,
                outcome,
                price,
                fields,
                null,
                1,
                "00",
                null);
    }

    Evaluation evaluation() {
        var evaluation = new Evaluation(announced());
        evaluation.heard("1").opened(bids);
        return evaluation;
    }

    TenderAnnounced announced() {
        var tender =
                new Tender(
                        NUMBER,
                        "中小学智慧教室设备",
                        purchaser,
                        agency,
                        ProcurementMethod.OPEN_TENDER,
                        "A02010105",
                        basis,
                        budget,
                        List.of(new LotContent("1", "智慧教室设备", budget)),
                        new BigDecimal(deduction),
                        List.of(),
                        NOW.minusSeconds(3600),
                        30,
                        true,
                        "2 号开标室",
                        "",
                        new UUID(0, 1),
                        "349921",
                        LocalDate.of(2026, 2, 10),
                        committee);
        return new TenderAnnounced(head(ANNOUNCED), statement("tender.announce"), tender);
    }

    BidsOpened opened() {
        return new BidsOpened(head(NOW), statement("opening.record"), "1", bids);
    }

    TenderFailed failed() {
        return new TenderFailed(
                head(NOW), statement("tender.fail"), List.of("1"), "废标", "政府采购法第三十六条");
    }

    AwardPublished awarded(CreditCode winner, String amount) {
        return new AwardPublished(
                head(NOW),
                statement("tender.award"),
                List.of(new Award("1", winner, "投标人", Money.cny(amount), budget)),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 23),
                LocalDate.of(2026, 4, 1));
    }

    static Decision qualified(CreditCode bidder) {
        return new Decision(bidder.value(), true, null, false);
    }

    static Decision deducted(CreditCode bidder) {
        return new Decision(bidder.value(), true, null, true);
    }

    static Decision rejected(CreditCode bidder, @Nullable String reason) {
        return new Decision(bidder.value(), false, reason, false);
    }

    EventHead head(Instant at) {
        sequence++;
        return new EventHead(UUID.randomUUID(), project, sequence, at);
    }

    private static Statement statement(String type) {
        return Statement.ofSystem(type, NUMBER, "{}");
    }
}
