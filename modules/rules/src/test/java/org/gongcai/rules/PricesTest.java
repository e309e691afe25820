package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.AbnormallyLowPrice.Trigger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PricesTest {

    private static final AbnormallyLowPrice STANDARD =
            AbnormallyLowPrice.on(LocalDate.of(2026, 3, 16)).orElseThrow();

    @Test
    void the_lowest_evaluated_price_wins_and_the_contract_stays_at_the_bid_price() {
        var ranking =
                LowestEvaluatedPrice.rank(
                        List.of(
                                bid("A", "298000", "10"),
                                bid("B", "272000", "0"),
                                bid("C", "265000", "0"),
                                bid("D", "268500", "10")));

        assertThat(ranking)
                .extracting(r -> r.bid().bid())
                .containsExactly(id("D"), id("C"), id("A"), id("B"));
        assertThat(ranking).extracting(RankedBid::rank).containsExactly(1, 2, 3, 4);
        assertThat(ranking.getFirst().displayedPrice()).isEqualTo(Money.cny("241650"));
        assertThat(ranking.getFirst().bid().price()).isEqualTo(Money.cny("268500"));
    }

    @Test
    void equal_prices_stay_a_tie_and_the_next_rank_is_skipped() {
        var ranking =
                LowestEvaluatedPrice.rank(
                        List.of(
                                bid("A", "980000", "0"),
                                bid("B", "965000", "0"),
                                bid("C", "965000.00", "0"),
                                bid("D", "992000", "0")));

        assertThat(ranking).extracting(RankedBid::rank).containsExactly(1, 1, 3, 4);
        assertThat(ranking).extracting(RankedBid::tied).containsExactly(true, true, false, false);
    }

    @Test
    void prices_reached_by_different_deductions_tie_when_they_are_equal() {
        var ranking =
                LowestEvaluatedPrice.rank(List.of(bid("A", "100", "10"), bid("B", "90", "0")));
        assertThat(ranking).allMatch(RankedBid::tied);
    }

    @Test
    void prices_equal_only_when_rounded_are_no_tie() {
        var ranking =
                LowestEvaluatedPrice.rank(List.of(bid("A", "100.01", "3"), bid("B", "97.01", "0")));

        assertThat(ranking).noneMatch(RankedBid::tied);
        assertThat(ranking)
                .extracting(r -> r.displayedPrice().amount())
                .containsOnly(new BigDecimal("97.01"));
        assertThat(ranking.getFirst().evaluatedPrice()).isEqualByComparingTo("97.0097");
    }

    @Test
    void bids_in_two_currencies_cannot_be_ranked() {
        var pesos = PricedBid.of(id("P"), Money.of("1", Currency.getInstance("COP")));
        assertThatThrownBy(() -> LowestEvaluatedPrice.rank(List.of(bid("A", "1", "0"), pesos)))
                .isInstanceOf(Refused.class);
        assertThat(LowestEvaluatedPrice.rank(List.of())).isEmpty();
    }

    @Test
    void a_negative_price_and_an_impossible_deduction_are_refused() {
        assertThatThrownBy(() -> bid("A", "-0.01", "0")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bid("A", "1", "100")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bid("A", "1", "-1")).isInstanceOf(Refused.class);
    }

    @Test
    void a_price_over_the_ceiling_is_invalid_and_one_at_it_is_not() {
        var ceiling = new CeilingPrice(Money.cny("2864000"));
        assertThatCode(() -> ceiling.check(Money.cny("2864000.00"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ceiling.check(Money.cny("2864000.01")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("over-ceiling"))
                .hasMessageContaining("2,864,000.01");
    }

    @Test
    void the_budget_is_no_ceiling_in_another_currency() {
        var pesos = Currency.getInstance("COP");
        var ceiling = new CeilingPrice(Money.of("1000", pesos));
        assertThat(ceiling.exceededBy(Money.of("1050", pesos))).isFalse();
    }

    @Test
    void a_price_under_the_lines_is_looked_at_and_one_on_them_is_not() {
        var under =
                STANDARD.triggers(
                        List.of(
                                bid("A", "1000000", "0"),
                                bid("B", "900000", "0"),
                                bid("C", "400000", "0")),
                        Money.cny("1200000"));
        assertThat(under.get(id("C"))).containsExactly(Trigger.SECOND_LOWEST, Trigger.CEILING);
        assertThat(under.get(id("A"))).isEmpty();

        var on =
                STANDARD.triggers(
                        List.of(
                                bid("A", "1000000", "0"),
                                bid("B", "900000", "0"),
                                bid("C", "450000", "0")),
                        Money.cny("1000000"));
        assertThat(on.values()).allMatch(triggers -> triggers.isEmpty());
    }

    @Test
    void the_unadjusted_price_counts_for_abnormally_low() {
        var flags =
                STANDARD.triggers(
                        List.of(bid("A", "100", "0"), bid("B", "50", "20")), Money.cny("100"));
        assertThat(flags.get(id("B"))).isEmpty();
    }

    @Test
    void the_rule_on_abnormally_low_prices_began_in_february_2026() {
        assertThat(AbnormallyLowPrice.on(LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(AbnormallyLowPrice.on(LocalDate.of(2026, 2, 1))).isPresent();
    }

    @Test
    void a_tender_document_may_raise_the_lines_to_sixty_five_percent_only() {
        assertThatThrownBy(() -> lines("66", "50", "45")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lines("50", "49", "45")).isInstanceOf(Refused.class);
    }

    @Test
    void the_shared_ranking_vector_holds() {
        var rows = SharedVectors.domain().get("lowestPrice1");
        var ranking = LowestEvaluatedPrice.rank(rows.valueStream().map(PricesTest::bid).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(ranking.get(i).bid().bid()).isEqualTo(id(rows.get(i).get("b").asString()));
            assertThat(ranking.get(i).evaluatedPrice())
                    .isEqualByComparingTo(rows.get(i).get("evaluated").asString());
        }
    }

    @Test
    void the_shared_vectors_on_abnormally_low_prices_hold() {
        var cases = SharedVectors.domain().get("abnormalLow").valueStream().toList();
        var raised = lines("65", "65", "65");
        for (int i = 0; i < cases.size(); i++) {
            var rule = i == 3 ? raised : STANDARD;
            var bids =
                    cases.get(i).get("prices").properties().stream()
                            .map(p -> bid(p.getKey(), p.getValue().asString(), "0"))
                            .toList();
            var found = rule.triggers(bids, Money.cny(cases.get(i).get("ceiling").asString()));
            cases.get(i)
                    .get("triggers")
                    .properties()
                    .forEach(expected ->
                            assertThat(found.get(id(expected.getKey())))
                                    .as(expected.getKey())
                                    .isEqualTo(triggers(expected.getValue())));
        }
    }

    private static EnumSet<Trigger> triggers(JsonNode names) {
        var triggers = EnumSet.noneOf(Trigger.class);
        names.valueStream()
                .forEach(name ->
                        triggers.add(
                                switch (name.asString()) {
                                    case "AVG" -> Trigger.MEAN;
                                    case "SECOND" -> Trigger.SECOND_LOWEST;
                                    default -> Trigger.CEILING;
                                }));
        return triggers;
    }

    private static AbnormallyLowPrice lines(String mean, String second, String ceiling) {
        return new AbnormallyLowPrice(
                new BigDecimal(mean), new BigDecimal(second), new BigDecimal(ceiling));
    }

    private static PricedBid bid(JsonNode row) {
        var percent = new BigDecimal(row.get("discount").asString()).movePointRight(2);
        return bid(row.get("b").asString(), row.get("bid").asString(), percent.toPlainString());
    }

    private static PricedBid bid(String name, String price, String percent) {
        return new PricedBid(id(name), Money.cny(price), new BigDecimal(percent));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
