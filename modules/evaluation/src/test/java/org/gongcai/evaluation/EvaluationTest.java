package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.evaluation.Opened.HENGTAI;
import static org.gongcai.evaluation.Opened.NOW;
import static org.gongcai.evaluation.Opened.QIMING;
import static org.gongcai.evaluation.Opened.YUANZHI;
import static org.gongcai.evaluation.Opened.YUNQIAO;
import static org.gongcai.evaluation.Opened.deducted;
import static org.gongcai.evaluation.Opened.qualified;
import static org.gongcai.evaluation.Opened.rejected;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationEvent;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.EvaluationEvent.Qualification;
import org.gongcai.contracts.EvaluationEvent.QualificationReviewed;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Reviewer REVIEWER = new Reviewer(new UUID(0, 21), Opened.PURCHASER);

    @Test
    void the_demo_tender_is_won_by_the_lowest_evaluated_price() {
        var evaluation =
                new Opened("10")
                        .bid(YUNQIAO, "2718000")
                        .bid(YUANZHI, "2799000")
                        .smallBid(QIMING, "2586000")
                        .smallBid(HENGTAI, "2649800")
                        .evaluation();

        var events =
                review(
                        evaluation,
                        qualified(YUNQIAO),
                        qualified(YUANZHI),
                        deducted(QIMING),
                        qualified(HENGTAI));

        var completed = (EvaluationCompleted) events.getLast();
        assertThat(completed.ranking())
                .extracting(RankedBid::rank, RankedBid::bidder, RankedBid::evaluatedPrice)
                .containsExactly(
                        tuple(1, QIMING, Money.cny("2327400.00")),
                        tuple(2, HENGTAI, Money.cny("2649800.00")),
                        tuple(3, YUNQIAO, Money.cny("2718000.00")),
                        tuple(4, YUANZHI, Money.cny("2799000.00")));
        assertThat(completed.ranking().getFirst().price()).isEqualTo(Money.cny("2586000.00"));
        assertThat(events).extracting(EvaluationEvent::sequence).containsExactly(1L, 2L);
    }

    @Test
    void equal_evaluated_prices_share_a_rank_also_where_they_are_only_reached_by_deduction() {
        var evaluation =
                new Opened("10")
                        .bid(YUNQIAO, "90")
                        .smallBid(QIMING, "100")
                        .bid(YUANZHI, "90.01")
                        .evaluation();

        review(evaluation, qualified(YUNQIAO), deducted(QIMING), qualified(YUANZHI));

        assertThat(evaluation.lot("1").ranking())
                .extracting(RankedBid::rank, RankedBid::bidder)
                .containsExactly(tuple(1, YUNQIAO), tuple(1, QIMING), tuple(3, YUANZHI));
    }

    @Test
    void prices_equal_only_when_shown_are_no_tie() {
        var evaluation =
                new Opened("3")
                        .bid(YUNQIAO, "97.01")
                        .smallBid(QIMING, "100.01")
                        .bid(YUANZHI, "100")
                        .evaluation();

        review(evaluation, qualified(YUNQIAO), deducted(QIMING), qualified(YUANZHI));

        assertThat(evaluation.lot("1").ranking())
                .extracting(RankedBid::rank, RankedBid::bidder, RankedBid::evaluatedPrice)
                .startsWith(
                        tuple(1, QIMING, Money.cny("97.01")),
                        tuple(2, YUNQIAO, Money.cny("97.01")));
    }

    @Test
    void fewer_than_three_qualified_fail_the_lot() {
        var evaluation = three().evaluation();

        var events =
                review(
                        evaluation,
                        qualified(YUNQIAO),
                        rejected(QIMING, " 未提供纳税证明 "),
                        qualified(YUANZHI));

        assertThat(((QualificationReviewed) events.getFirst()).qualifications())
                .containsExactly(
                        new Qualification(YUNQIAO, true, null),
                        new Qualification(QIMING, false, "未提供纳税证明"),
                        new Qualification(YUANZHI, true, null));
        var failed = (EvaluationFailed) events.getLast();
        assertThat(failed.reason()).isEqualTo("合格投标人 2 家，不足 3 家，不得评标");
        assertThat(failed.source()).isEqualTo("财政部令第87号第四十四条");
        assertThat(lot(evaluation).state()).isEqualTo(LotEvaluationState.FAILED);
        assertThat(lot(evaluation).ranking()).isEmpty();
    }

    @Test
    void a_review_stands() {
        var evaluation = three().evaluation();
        var all = List.of(qualified(YUNQIAO), qualified(QIMING), qualified(YUANZHI));
        evaluation.review("1", all, REVIEWER, NOW);

        refused("wrong-state", () -> evaluation.review("1", all, REVIEWER, NOW));
        refused("unknown-lot", () -> evaluation.review("2", all, REVIEWER, NOW));
    }

    @Test
    void nothing_is_reviewed_before_the_opening() {
        var evaluation = new Evaluation(three().announced());

        refused("wrong-state", () -> evaluation.review("1", List.of(), REVIEWER, NOW));
    }

    @Test
    void every_bidder_is_decided_on_exactly_once() {
        refusedAt("decisions[2]", "bidder-undecided", qualified(YUNQIAO), qualified(QIMING));
        refusedAt("decisions[1]", "bidder-decided-twice", qualified(QIMING), qualified(QIMING));
        refusedAt("decisions[0]", "bidder-not-in-lot", qualified(HENGTAI));
        refusedAt("decisions[0]", "credit-code-length", new Decision("1", true, null, false));
    }

    @Test
    void whoever_is_not_qualified_is_told_why() {
        refusedAt("decisions[0]", "reason-missing", rejected(YUNQIAO, " "));
        refusedAt("decisions[0]", "reason-missing", rejected(YUNQIAO, null));
        refusedAt("decisions[0]", "reason-too-long", rejected(YUNQIAO, "长".repeat(501)));
    }

    @Test
    void the_deduction_is_for_those_who_declared_and_where_the_document_gives_it() {
        refusedAt("decisions[0]", "deduction-not-declared", deducted(YUNQIAO));
        var without = new Opened("0").smallBid(QIMING, "1").evaluation();

        refused("deduction-not-offered", () -> review(without, deducted(QIMING)));
    }

    @Test
    void a_refused_review_changes_nothing() {
        var evaluation = three().evaluation();

        refused("bidder-undecided", () -> review(evaluation, rejected(YUNQIAO, "未签字")));

        assertThat(lot(evaluation).state()).isEqualTo(LotEvaluationState.QUALIFICATION_REVIEW);
        assertThat(lot(evaluation).candidates())
                .extracting(CandidateView::qualified)
                .containsOnlyNulls();
    }

    @Test
    void what_the_law_makes_invalid_is_said_with_its_source_and_cannot_be_qualified() {
        var pesos = Money.of("1", Currency.getInstance("COP"));
        var evaluation =
                new Opened("10")
                        .bid(YUNQIAO, "2864000.01")
                        .unopened(QIMING, DecryptOutcome.BIDDER_FAULT)
                        .unopened(HENGTAI, DecryptOutcome.PLATFORM_FAULT)
                        .unopened(YUANZHI, DecryptOutcome.DECRYPTED)
                        .bid(
                                new CreditCode("91349900MAE9B0043R"),
                                DecryptOutcome.REMEDIED,
                                pesos,
                                "no")
                        .bid(new CreditCode("91349900MAE9B0051L"), "2864000.00")
                        .evaluation();

        assertThat(lot(evaluation).candidates())
                .extracting(CandidateView::invalid)
                .satisfiesExactly(
                        over -> assertThat(over).contains("超过预算金额", "第六十三条第四项"),
                        fault -> assertThat(fault).contains("视为撤销", "电子招标投标办法第三十一条"),
                        platform -> assertThat(platform).contains("视为撤回", "电子招标投标办法第三十一条"),
                        noPrice -> assertThat(noPrice).contains("没有可以读出的报价"),
                        currency -> assertThat(currency).contains("COP", "CNY"),
                        valid -> assertThat(valid).isNull());
        refused("bid-invalid", () -> review(evaluation, qualified(YUNQIAO)));
        refused("bid-invalid", () -> review(evaluation, qualified(QIMING)));
    }

    @Test
    void an_invalid_bid_brings_its_own_reason() {
        var evaluation = three().unopened(HENGTAI, DecryptOutcome.BIDDER_FAULT).evaluation();

        review(
                evaluation,
                qualified(YUNQIAO),
                qualified(QIMING),
                qualified(YUANZHI),
                rejected(HENGTAI, null));

        assertThat(lot(evaluation).candidates().getLast().reason()).contains("视为撤销");
        assertThat(lot(evaluation).state()).isEqualTo(LotEvaluationState.COMPLETED);
    }

    @Test
    void an_abnormally_low_price_is_flagged_among_valid_bids_and_stays_eligible() {
        var evaluation =
                new Opened("0")
                        .budget("1000000")
                        .bid(YUNQIAO, "980000")
                        .bid(QIMING, "960000")
                        .bid(YUANZHI, "940000")
                        .bid(HENGTAI, "300000")
                        .evaluation();

        assertThat(lot(evaluation).candidates())
                .extracting(CandidateView::lowPrice)
                .containsExactly(
                        Set.of(), Set.of(), Set.of(), Set.of("MEAN", "SECOND_LOWEST", "CEILING"));
        review(
                evaluation,
                qualified(YUNQIAO),
                qualified(QIMING),
                qualified(YUANZHI),
                qualified(HENGTAI));
        assertThat(lot(evaluation).ranking().getFirst().bidder()).isEqualTo(HENGTAI);
    }

    static Opened three() {
        return new Opened("10").bid(YUNQIAO, "95").smallBid(QIMING, "100.01").bid(YUANZHI, "105");
    }

    static List<EvaluationEvent> review(Evaluation evaluation, Decision... decisions) {
        return evaluation.review("1", List.of(decisions), REVIEWER, NOW);
    }

    private static org.gongcai.contracts.EvaluationApi.LotEvaluation lot(Evaluation evaluation) {
        return evaluation.shown().lots().getFirst();
    }

    private static void refusedAt(String field, String code, Decision... decisions) {
        assertThatThrownBy(() -> review(three().evaluation(), decisions))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.field()).contains(field);
                        });
    }

    static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
