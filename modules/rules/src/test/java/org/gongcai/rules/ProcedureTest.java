package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);

    private final Procedure openTender =
            Procedure.of(ProcurementMethod.OPEN_TENDER, CategoryKind.GOODS, MARCH_16);

    @Test
    void an_open_tender_of_goods_or_services_needs_three_suppliers() {
        assertThat(openTender.minimumSuppliers()).isEqualTo(3);
        assertThat(openTender.awardBases()).containsExactlyInAnyOrder(AwardBasis.values());
        assertThat(openTender.regime()).isEqualTo(Regime.GOVERNMENT_PROCUREMENT);
        assertThat(Procedure.of(ProcurementMethod.OPEN_TENDER, CategoryKind.SERVICES, MARCH_16))
                .isEqualTo(openTender);
    }

    @Test
    void a_method_without_a_row_is_refused() {
        assertThatThrownBy(
                        () -> Procedure.of(ProcurementMethod.INQUIRY, CategoryKind.GOODS, MARCH_16))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("procedure-unavailable"))
                .hasMessageContaining("询价");
        assertThatThrownBy(() ->
                        Procedure.of(ProcurementMethod.OPEN_TENDER, CategoryKind.WORKS, MARCH_16))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        Procedure.of(
                                ProcurementMethod.OPEN_TENDER,
                                CategoryKind.GOODS,
                                LocalDate.of(2014, 3, 3)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_strip_has_all_eight_stages_in_order() {
        assertThat(openTender.steps())
                .extracting(Procedure.Step::stage)
                .containsExactly(Stage.values());
        assertThat(openTender.after(Stage.ANNOUNCED))
                .map(Procedure.Step::stage)
                .contains(Stage.CLOSED);
        assertThat(openTender.after(Stage.ACCEPTED)).isEmpty();
    }

    @Test
    void every_rule_of_the_strip_is_in_the_table() {
        for (var step : openTender.steps()) {
            for (var rule : step.rules()) {
                assertThat(LegalDeadline.of(rule, openTender.regime(), MARCH_16).id())
                        .isEqualTo(rule);
            }
        }
    }

    @Test
    void the_next_date_follows_from_the_rules_of_the_next_step() {
        var deadlines = Deadlines.official();
        var awarded = openTender.after(Stage.EVALUATED).orElseThrow();
        assertThat(deadlines.latest(awarded, openTender.regime(), MARCH_16))
                .hasValueSatisfying(due -> {
                    assertThat(due.effective()).isEqualTo("2026-03-27");
                    assertThat(due.ruleId()).isEqualTo("T15");
                });
        var opened = openTender.after(Stage.CLOSED).orElseThrow();
        assertThat(deadlines.latest(opened, openTender.regime(), MARCH_16)).isEmpty();
    }

    @Test
    void fewer_than_three_bids_are_not_opened() {
        assertThatThrownBy(() -> BidCount.of(2, openTender).checkOpening())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("too-few-bids");
                            assertThat(refused.source()).contains("财政部令第87号第四十一条");
                        });
        assertThatCode(() -> BidCount.of(3, openTender).checkOpening()).doesNotThrowAnyException();
        assertThat(BidCount.of(0, openTender).suffices()).isFalse();
    }

    @Test
    void fewer_than_three_qualified_bidders_are_not_evaluated() {
        assertThatThrownBy(() -> BidCount.of(2, openTender).checkQualified())
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("too-few-qualified"));
        assertThatCode(() -> BidCount.of(3, openTender).checkQualified())
                .doesNotThrowAnyException();
    }
}
