package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The figures ST1 to ST6 of a printed report, in yuan, and its averages. */
class ResultSumsTest {

    private static final ResultSums PURCHASES =
            sums(ResultGroup.PURCHASES, "64864100.00", "55323500.00");
    private static final ResultSums WORKS = sums(ResultGroup.WORKS, "940815100.00", "834543200.00");

    private static ResultSums sums(ResultGroup group, String base, String result) {
        return new ResultSums(group, Money.cny(base), Money.cny(result));
    }

    @Test
    void purchases_save_what_they_cost_less_than_their_budgets() {
        assertThat(PURCHASES.difference()).isEqualTo(Money.cny("9540600.00"));
        assertThat(PURCHASES.rate()).isEqualTo("14.71");
    }

    @Test
    void works_save_by_the_same_formula_and_the_rate_keeps_its_second_digit() {
        assertThat(WORKS.difference()).isEqualTo(Money.cny("106271900.00"));
        assertThat(WORKS.rate()).isEqualTo("11.30");
    }

    @Test
    void property_gains_above_the_start_prices() {
        var property = sums(ResultGroup.PROPERTY, "7987500.00", "10172600.00");
        assertThat(property.difference()).isEqualTo(Money.cny("2185100.00"));
        assertThat(property.rate()).isEqualTo("27.36");
    }

    @Test
    void together_the_rate_is_the_ratio_of_the_sums_and_not_the_mean_of_the_rates() {
        var both = PURCHASES.plus(WORKS);
        assertThat(both.difference()).isEqualTo(Money.cny("115812500.00"));
        assertThat(both.rate()).isEqualTo("11.52");
    }

    @Test
    void an_average_is_the_budget_of_one_in_ten_thousands_to_the_yuan() {
        assertThat(PURCHASES.average(149)).isEqualTo("43.5330");
        assertThat(WORKS.average(256)).isEqualTo("367.5059");
        assertThat(WORKS.average(0)).isNull();
    }

    @Test
    void framework_agreements_and_single_sources_are_told_apart_by_method_or_words() {
        assertThat(ProcurementMethod.values())
                .filteredOn(ProcurementMethod::isFrameworkOrSingleSource)
                .containsExactly(
                        ProcurementMethod.SINGLE_SOURCE,
                        ProcurementMethod.FRAMEWORK_CLOSED,
                        ProcurementMethod.FRAMEWORK_OPEN)
                .allMatch(each -> ProcurementMethod.namesFrameworkOrSingleSource(each.chinese()));
        assertThat(ProcurementMethod.namesFrameworkOrSingleSource("单一来源采购")).isTrue();
        assertThat(ProcurementMethod.namesFrameworkOrSingleSource("公开招标")).isFalse();
    }

    @Test
    void nothing_budgeted_has_no_rate() {
        assertThat(ResultSums.none(ResultGroup.WORKS, Money.CNY).rate()).isNull();
    }

    @Test
    void works_are_works_by_whichever_method_and_property_is_what_is_sold() {
        assertThat(ResultKind.of(ProcurementMethod.COMPETITIVE_CONSULTATION, CategoryKind.WORKS))
                .isEqualTo(ResultKind.WORKS);
        assertThat(ResultKind.of(ProcurementMethod.WORKS_OPEN, CategoryKind.SERVICES))
                .isEqualTo(ResultKind.WORKS);
        assertThat(ResultKind.of(ProcurementMethod.OPEN_TENDER, CategoryKind.SERVICES).group())
                .isEqualTo(ResultGroup.PURCHASES);
        assertThat(ResultKind.of(ProcurementMethod.PROPERTY_AUCTION, CategoryKind.GOODS))
                .isEqualTo(ResultKind.PROPERTY);
    }
}
