package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.rules.ProcurementMethod.COMPETITIVE_CONSULTATION;
import static org.gongcai.rules.ProcurementMethod.OPEN_TENDER;
import static org.gongcai.rules.ProcurementMethod.SINGLE_SOURCE;
import static org.gongcai.rules.ProcurementMethod.WORKS_OPEN;

import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitteeCompositionTest {

    private static final Money BELOW = Money.cny("9999999.99");
    private static final Money AT = Money.cny("10000000.00");

    @Test
    void two_thirds_are_rounded_up() {
        assertThat(List.of(3, 5, 7, 9, 11))
                .extracting(CommitteeComposition::minimumExperts)
                .containsExactly(2, 4, 5, 6, 8);
    }

    @Test
    void a_tender_needs_five_and_from_ten_million_on_seven() {
        assertThatCode(() -> tender(BELOW, 4, 1)).doesNotThrowAnyException();
        refused(() -> tender(AT, 4, 1), "committee-too-small", "total", "7", "5");
        assertThatCode(() -> tender(AT, 5, 2)).doesNotThrowAnyException();
        refused(() -> tender(BELOW, 2, 1), "committee-too-small", "total", "5", "3");
    }

    @Test
    void the_threshold_is_one_of_yuan_and_of_government_procurement() {
        var pesos = Money.of("10000000", Currency.getInstance("COP"));
        assertThatCode(() -> tender(pesos, 4, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new CommitteeComposition(WORKS_OPEN, AT, 5, 4, 1))
                .doesNotThrowAnyException();
    }

    @Test
    void a_demanding_purchase_needs_seven_whatever_its_budget() {
        refused(() -> tender(BELOW, 4, 1).checkDemanding(), "committee-too-small", "total", "7");
        assertThatCode(() -> tender(BELOW, 5, 2).checkDemanding()).doesNotThrowAnyException();
    }

    @Test
    void consultation_does_with_three_and_single_source_has_no_committee() {
        assertThatCode(() -> new CommitteeComposition(COMPETITIVE_CONSULTATION, AT, 3, 2, 1))
                .doesNotThrowAnyException();
        refused(
                () -> new CommitteeComposition(SINGLE_SOURCE, BELOW, 3, 2, 1),
                "committee-not-used",
                "method");
    }

    @Test
    void an_even_committee_and_one_with_too_few_experts_are_refused() {
        refused(() -> tender(BELOW, 5, 1), "committee-odd", "total", "6");
        refused(() -> tender(BELOW, 3, 2), "experts-below-two-thirds", "purchaserSeats", "4", "3");
        refused(() -> tender(BELOW, 4, 3), "experts-below-two-thirds", "purchaserSeats", "5", "4");
    }

    @Test
    void seats_that_do_not_add_up_are_refused() {
        refused(
                () -> new CommitteeComposition(OPEN_TENDER, BELOW, 5, 4, 0),
                "committee-seats",
                "seats",
                "4",
                "0",
                "5");
        refused(
                () -> new CommitteeComposition(OPEN_TENDER, BELOW, 5, 6, -1),
                "committee-seats",
                "purchaserSeats",
                "采购人代表",
                "-1");
        refused(
                () -> new CommitteeComposition(OPEN_TENDER, BELOW, -5, -4, -1),
                "committee-too-small",
                "total");
        refused(
                () -> new CommitteeComposition(OPEN_TENDER, BELOW, Integer.MAX_VALUE, 1, 0),
                "committee-odd",
                "total");
    }

    @Test
    void a_group_below_the_multiple_of_its_seats_is_too_small() {
        assertThatCode(() -> PoolSize.USUAL.check("计算机设备", 12, 4)).doesNotThrowAnyException();
        refused(
                () -> PoolSize.USUAL.check("计算机设备", 11, 4),
                "pool-too-small",
                "seats",
                "计算机设备",
                "12",
                "11");
        assertThatCode(() -> new PoolSize(2).check("计算机设备", 8, 4)).doesNotThrowAnyException();
    }

    @Test
    void the_shared_vectors_on_committees_hold() {
        var vectors = SharedVectors.domain();
        for (var row : vectors.get("expertsMin")) {
            assertThat(CommitteeComposition.minimumExperts(row.get("size").asInt()))
                    .isEqualTo(row.get("minExperts").asInt());
        }
        for (var row : vectors.get("panelSize")) {
            boolean demanding = row.get("complex").asBoolean() || row.get("social").asBoolean();
            var budget = Money.cny(row.get("budget").asString());
            assertThat(CommitteeComposition.minimumTotal(OPEN_TENDER, budget, demanding))
                    .isEqualTo(row.get("min").asInt());
        }
        for (var row : vectors.get("panelValid")) {
            int experts = row.get("experts").asInt();
            int others = row.get("size").asInt() - experts;
            assertThat(lawful(experts, others))
                    .as(row.toString())
                    .isEqualTo(row.get("ok").isBoolean() && row.get("ok").asBoolean());
        }
    }

    private static boolean lawful(int experts, int others) {
        try {
            return tender(BELOW, experts, others).total() > 0;
        } catch (Refused refused) {
            return false;
        }
    }

    private static CommitteeComposition tender(Money budget, int experts, int purchaserSeats) {
        return new CommitteeComposition(
                OPEN_TENDER, budget, experts + purchaserSeats, experts, purchaserSeats);
    }

    private static void refused(
            ThrowingCallable attempt, String code, String field, String... values) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.code()).isEqualTo(code);
                            assertThat(r.field()).contains(field);
                            assertThat(values)
                                    .allSatisfy(value -> assertThat(r.rule()).contains(value));
                            assertThat(r.remedy()).isPresent();
                        });
    }
}
