package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.lot;
import static org.gongcai.procurement.Fixtures.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.platform.parties.PartyRecord;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void the_budget_is_the_sum_of_the_lots() {
        assertThat(Fixtures.drafted().planned(Fixtures.NOW).budget())
                .isEqualTo(Money.cny("2864000.00"));
    }

    @Test
    void a_budget_of_nothing_is_refused_at_its_field() {
        var refused = refusal(plan(lot("一包", "100.00"), lot("二包", "0")));
        assertThat(refused.code()).isEqualTo("budget-not-positive");
        assertThat(refused.field()).hasValue("lots[1].budget");
        assertThat(refused.source()).isPresent();
    }

    @Test
    void a_tenth_of_a_fen_is_refused_at_its_field() {
        assertThat(refusal(plan(lot("一包", "100.001"))).field()).hasValue("lots[0].budget");
    }

    @Test
    void works_have_no_procedure_here() {
        var works = with(plan(lot("一包", "1.00")), "B01", BigDecimal.TEN);
        assertThat(refusal(works).code()).isEqualTo("procedure-unavailable");
    }

    @Test
    void a_deduction_is_none_or_ten_to_twenty_percent() {
        var refused = refusal(with(plan(lot("一包", "1.00")), "A02", new BigDecimal("6")));
        assertThat(refused.field()).hasValue("smallOrMicroDeduction");
        assertThat(refused.source()).hasValue("财库〔2022〕19号");
        Fixtures.draft(with(plan(lot("一包", "1.00")), "A02", BigDecimal.ZERO));
        Fixtures.draft(with(plan(lot("一包", "1.00")), "A02", new BigDecimal("20")));
    }

    @Test
    void only_a_purchaser_purchases_and_only_an_entrusted_agency_acts_for_it() {
        var purchaser = record(PartyKind.PURCHASER);
        var agency = record(PartyKind.AGENCY);
        assertThat(refusal(agency, null, false).code()).isEqualTo("not-a-purchaser");
        assertThat(refusal(purchaser, purchaser, true).code()).isEqualTo("not-an-agency");
        assertThat(refusal(purchaser, agency, false).code()).isEqualTo("not-entrusted");
        assertThat(Parties.of(purchaser, agency, true).region()).isEqualTo("349921");
    }

    private static PartyRecord record(PartyKind kind) {
        return new PartyRecord(
                Fixtures.PURCHASER, Set.of(kind), "349921", UUID.randomUUID(), false);
    }

    private static Refused refusal(
            PartyRecord purchaser, @Nullable PartyRecord agency, boolean entrusted) {
        return catchThrowableOfType(Refused.class, () -> Parties.of(purchaser, agency, entrusted));
    }

    private static ProjectPlan with(ProjectPlan plan, String category, BigDecimal deduction) {
        return new ProjectPlan(
                plan.title(),
                plan.purchaser(),
                plan.agency(),
                plan.method(),
                category,
                plan.currency(),
                List.copyOf(plan.lots()),
                deduction,
                plan.summary(),
                plan.awardBasis(),
                plan.committee());
    }

    private static Refused refusal(ProjectPlan typed) {
        return catchThrowableOfType(Refused.class, () -> Fixtures.draft(typed));
    }
}
