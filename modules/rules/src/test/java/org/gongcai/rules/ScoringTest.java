package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.rules.ScoringCriterion.Kind.OBJECTIVE;
import static org.gongcai.rules.ScoringCriterion.Kind.PRICE;
import static org.gongcai.rules.ScoringCriterion.Kind.SUBJECTIVE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScoringTest {

    static final ScoringCriteria CRITERIA =
            ScoringCriteria.of(
                    item("P", PRICE, "30"),
                    item("T", SUBJECTIVE, "60"),
                    item("O", OBJECTIVE, "10"));

    private static final ScoredBid A =
            scored(bid("A", "950000", "0"), "9", "52.0", "53.5", "51.0", "54.0", "52.5");
    private static final ScoredBid B =
            scored(bid("B", "900000", "0"), "10", "48.0", "47.0", "49.5", "46.5", "48.0");
    private static final ScoredBid C =
            scored(bid("C", "880000", "0"), "8", "50.0", "50.5", "49.0", "51.0", "50.5");

    @Test
    void goods_are_scored_against_the_lowest_price() {
        prices(
                "30",
                List.of(bid("A", "950000", "0"), bid("B", "900000", "0"), bid("C", "880000", "0")),
                "27.79 29.33 30.00");
    }

    @Test
    void a_deduction_changes_the_benchmark() {
        prices(
                "30",
                List.of(bid("A", "950000", "10"), bid("B", "900000", "0"), bid("C", "880000", "0")),
                "30.00 28.50 29.15");
    }

    @Test
    void two_deductions_of_different_size_are_compared() {
        prices(
                "40",
                List.of(
                        bid("A", "1200000", "15"),
                        bid("B", "1000000", "0"),
                        bid("C", "1050000", "5")),
                "39.12 39.90 40.00");
    }

    @Test
    void services_may_give_the_price_ten_points() {
        prices(
                "10",
                List.of(bid("A", "500000", "20"), bid("B", "420000", "0"), bid("C", "455000", "0")),
                "10.00 9.52 8.79");
    }

    @Test
    void domestic_products_are_compared_with_a_foreign_one() {
        prices(
                "30",
                List.of(
                        bid("A", "1000000", "20"),
                        bid("B", "1080000", "20"),
                        bid("C", "820000", "0")),
                "30.00 27.78 29.27");
    }

    @Test
    void the_total_is_the_sum_of_the_rounded_parts() {
        var ranking = ComprehensiveScoring.rank(CRITERIA, List.of(B, C, A));

        assertThat(ranking)
                .extracting(r -> r.bid().bid())
                .containsExactly(id("A"), id("C"), id("B"));
        assertThat(ranking)
                .extracting(r -> r.total().toPlainString())
                .containsExactly("89.39", "88.20", "87.13");
        assertThat(ranking.getFirst().averages())
                .containsEntry("T", new BigDecimal("52.60"))
                .containsEntry("O", new BigDecimal("9.00"));
        assertThat(ranking).extracting(ScoredRank::rank).containsExactly(1, 2, 3);
        assertThat(ranking).noneMatch(ScoredRank::tied);
    }

    @Test
    void the_contract_stays_at_the_bid_price_whatever_was_deducted() {
        var small = new ScoredBid(bid("A", "950000", "10"), A.marks());
        var ranking = ComprehensiveScoring.rank(CRITERIA, List.of(small, B, C));

        assertThat(ranking)
                .extracting(r -> r.total().toPlainString())
                .containsExactly("91.60", "87.35", "86.30");
        assertThat(ranking.getFirst().bid().price()).isEqualTo(Money.cny("950000"));
        assertThat(ranking.getFirst().displayedPrice()).isEqualTo(Money.cny("855000"));
    }

    @Test
    void equal_totals_go_to_the_lower_bid_price_and_else_stay_a_tie() {
        var noPrice =
                new ScoringCriteria(
                        List.of(item("T", SUBJECTIVE, "90"), item("O", OBJECTIVE, "10")), true);
        var ranking =
                ComprehensiveScoring.rank(
                        noPrice,
                        List.of(
                                scored(bid("D", "3", "0"), "1", "50"),
                                scored(bid("E", "2", "0"), "1", "50"),
                                scored(bid("F", "3", "0"), "2", "49"),
                                scored(bid("G", "1", "0"), "1", "49")));

        assertThat(ranking)
                .extracting(r -> r.bid().bid())
                .containsExactly(id("E"), id("D"), id("F"), id("G"));
        assertThat(ranking).extracting(ScoredRank::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking).extracting(ScoredRank::tied).containsExactly(false, true, true, false);
    }

    @Test
    void the_average_is_rounded_half_up_once() {
        var thirds = scored(bid("A", "1", "0"), "1", "10", "10", "10.01");
        var half = scored(bid("B", "1", "0"), "1", "10", "10.01");
        assertThat(total(thirds)).isEqualTo("41.00");
        assertThat(total(half)).isEqualTo("41.01");
    }

    @Test
    void a_bid_that_is_not_marked_completely_is_not_ranked() {
        var lacking =
                new ScoredBid(A.bid(), Map.of("T", marks("52", "53"), "O", marks("9", "9", "9")));
        refused(() -> rank(lacking), "marks-incomplete", "T");
        refused(() -> rank(A, scored(B.bid(), "1", "50")), "marks-incomplete", "T");
        refused(() -> rank(new ScoredBid(A.bid(), Map.of())), "marks-incomplete", "T");
        var differing =
                new ScoredBid(A.bid(), Map.of("T", marks("52", "53"), "O", marks("9", "8")));
        refused(() -> rank(differing), "objective-marks-differ", "O");
        refused(() -> rank(scored(A.bid(), "9", "60.01")), "mark-range", "T");
        refused(() -> rank(scored(bid("Z", "0", "0"), "9", "60")), "price-zero", "price");
        assertThat(ComprehensiveScoring.rank(CRITERIA, List.of())).isEmpty();
    }

    @Test
    void only_the_lowest_price_of_a_brand_takes_part() {
        var bids =
                List.of(
                        bid("A", "298000", "10"),
                        bid("B", "272000", "0"),
                        bid("C", "265000", "0"),
                        bid("D", "268500", "10"));
        var left = SameBrand.takingPart(bids, Map.of(id("C"), "长城", id("D"), "长城"));
        assertThat(LowestEvaluatedPrice.rank(left))
                .extracting(r -> r.bid().bid())
                .containsExactly(id("C"), id("A"), id("B"));
    }

    @Test
    void equal_final_offers_of_a_negotiation_stay_a_tie() {
        var ranking =
                LowestEvaluatedPrice.rank(
                        List.of(
                                bid("A", "980000", "0"),
                                bid("B", "965000", "0"),
                                bid("C", "965000", "0"),
                                bid("D", "992000", "0")));
        assertThat(ranking).extracting(RankedBid::rank).containsExactly(1, 1, 3, 4);
        assertThat(ranking).extracting(RankedBid::tied).containsExactly(true, true, false, false);
    }

    @Test
    void the_shared_price_scores_hold() {
        for (var vector : SharedVectors.domain().get("priceScore")) {
            var rows = vector.get("rows").properties();
            var bids =
                    rows.stream()
                            .map(row ->
                                    bid(
                                            row.getKey(),
                                            row.getValue().get("bid").asString(),
                                            new BigDecimal(
                                                            row.getValue()
                                                                    .get("discount")
                                                                    .asString())
                                                    .movePointRight(2)
                                                    .toPlainString()))
                            .toList();
            var expected =
                    rows.stream().map(row -> row.getValue().get("priceScore").asString()).toList();
            prices(vector.get("weight").asString(), bids, String.join(" ", expected));
        }
    }

    @Test
    void the_shared_comprehensive_ranking_holds() {
        var vector = SharedVectors.domain().get("comprehensive1");
        var bids = new ArrayList<ScoredBid>();
        for (var row : vector.get("rows").properties()) {
            var marks =
                    row.getValue()
                            .get("techByExpert(max 60)")
                            .valueStream()
                            .map(mark -> mark.asString())
                            .toArray(String[]::new);
            var price = List.of(A, B, C).get("ABC".indexOf(row.getKey())).bid();
            bids.add(scored(price, row.getValue().get("objective(max 10)").asString(), marks));
        }
        var ranking = ComprehensiveScoring.rank(CRITERIA, bids);
        for (int i = 0; i < ranking.size(); i++) {
            var name = vector.get("rank").get(i).asString();
            assertThat(ranking.get(i).bid().bid()).isEqualTo(id(name));
            assertThat(ranking.get(i).total().toPlainString())
                    .isEqualTo(vector.get("rows").get(name).get("total").asString());
        }
    }

    private static void prices(String weight, List<PricedBid> bids, String expected) {
        BigDecimal rest = new BigDecimal(100).subtract(new BigDecimal(weight));
        var criteria =
                ScoringCriteria.of(
                        item("P", PRICE, weight), item("T", SUBJECTIVE, rest.toPlainString()));
        var ranking =
                ComprehensiveScoring.rank(
                        criteria,
                        bids.stream()
                                .map(bid -> new ScoredBid(bid, Map.of("T", marks("1"))))
                                .toList());
        var wanted = expected.split(" ", -1);
        for (int i = 0; i < wanted.length; i++) {
            UUID bid = bids.get(i).bid();
            assertThat(ranking)
                    .filteredOn(r -> r.bid().bid().equals(bid))
                    .extracting(r -> r.priceScore().toPlainString())
                    .containsExactly(wanted[i]);
        }
    }

    private static String total(ScoredBid bid) {
        return rank(bid).getFirst().total().toPlainString();
    }

    private static List<ScoredRank> rank(ScoredBid... bids) {
        return ComprehensiveScoring.rank(CRITERIA, List.of(bids));
    }

    static ScoringCriterion item(String code, ScoringCriterion.Kind kind, String maximum) {
        return new ScoringCriterion(code, kind, new BigDecimal(maximum));
    }

    private static ScoredBid scored(PricedBid bid, String objective, String... technical) {
        var same = Collections.nCopies(technical.length, new BigDecimal(objective));
        return new ScoredBid(bid, Map.of("T", marks(technical), "O", same));
    }

    private static List<BigDecimal> marks(String... marks) {
        return Arrays.stream(marks).map(BigDecimal::new).toList();
    }

    static PricedBid bid(String name, String price, String percent) {
        return new PricedBid(id(name), Money.cny(price), new BigDecimal(percent));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static void refused(ThrowingCallable attempt, String code, String field) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.code()).isEqualTo(code);
                            assertThat(r.field()).contains(field);
                            assertThat(r.remedy()).isPresent();
                        });
    }
}
