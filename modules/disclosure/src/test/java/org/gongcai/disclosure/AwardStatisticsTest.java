package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.contracts.ProcurementEvent.PastResultWithdrawn;
import org.gongcai.contracts.ProcurementEvent.PastResultsImported;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.contracts.ProcurementEvent.PastSumsEntered;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.AwardRow;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.contracts.StatisticsApi.KindFigures;
import org.gongcai.contracts.StatisticsApi.PeriodFigures;
import org.gongcai.contracts.StatisticsApi.Share;
import org.gongcai.contracts.StatisticsApi.Statistics;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Queues;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.gongcai.rules.ResultSums;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(DisclosureModule.class)
class AwardStatisticsTest extends DisclosedTenders {

    private static final String LEDGER_OF_2025 = "澄溪县财政局 2025 年台账";

    @Autowired StatisticsApi figures;
    @Autowired Queues queues;

    private UUID ledger = UUID.randomUUID();
    private long told;

    @Test
    void a_failed_lot_is_in_no_sum_and_the_day_of_the_award_decides_the_month() {
        published(story, story.failed("2"), story.awarded(story.award("1", "2586000.00")));

        var found = all();
        assertThat(found.byYear())
                .singleElement()
                .satisfies(year -> {
                    assertThat(year.year()).isEqualTo(2026);
                    assertThat(year.month()).isNull();
                    assertThat(year.origin()).isEqualTo(AwardOrigin.NATIVE);
                    assertThat(year.sources()).isEmpty();
                    assertFigures(year.purchases(), 1, "2864000.00", "278000.00", "9.71");
                    assertThat(year.works().lots()).isZero();
                    assertThat(year.works().rate()).isNull();
                });
        assertThat(found.byMonth()).extracting(PeriodFigures::month).containsExactly(3);
    }

    @Test
    void sums_are_exact_whatever_their_size() {
        var budget = BigDecimal.ZERO;
        for (int i = 1; i <= 20; i++) {
            var price = new BigDecimal(i).multiply(new BigDecimal("90071992547409.93"));
            var limit = price.add(new BigDecimal("0.07"));
            var each = new Story(number(i), limit.toPlainString());
            published(each, each.awarded(each.award("1", price.toPlainString())));
            budget = budget.add(limit);
        }

        var sums = all().byYear().getFirst().spending();

        assertThat(sums.base().amount()).isEqualByComparingTo(budget);
        assertThat(sums.difference()).isEqualTo(Money.cny("1.40"));
        assertThat(sums.rate()).isEqualTo("0.00");
        assertThat(sums.lots()).isEqualTo(20);
        assertThat(sums.projects()).isEqualTo(20);
    }

    @Test
    void purchases_and_works_together_are_a_ratio_of_sums_and_property_stands_apart() {
        brought(
                past("A1", ResultKind.GOODS, "64864100.00", "55323500.00", "2025-03-01"),
                past("B1", ResultKind.WORKS, "940815100.00", "834543200.00", "2025-03-02"),
                past("C1", ResultKind.PROPERTY, "7987500.00", "10172600.00", "2025-04-02"));

        var year = all().byYear().getFirst();

        assertThat(year.origin()).isEqualTo(AwardOrigin.IMPORTED);
        assertThat(year.sources()).containsExactly(LEDGER_OF_2025);
        assertFigures(year.purchases(), 1, "64864100.00", "9540600.00", "14.71");
        assertFigures(year.works(), 1, "940815100.00", "106271900.00", "11.30");
        assertFigures(year.spending(), 2, "1005679200.00", "115812500.00", "11.52");
        assertFigures(year.property(), 1, "7987500.00", "2185100.00", "27.36");
        assertThat(all().byMonth()).extracting(PeriodFigures::month).containsExactly(3, 4);
        assertThat(all().byKind())
                .extracting(KindFigures::kind)
                .containsExactly(ResultKind.GOODS, ResultKind.WORKS, ResultKind.PROPERTY);
    }

    @Test
    void awards_brought_in_are_never_summed_up_with_those_of_the_platform() {
        published(story, story.awarded(story.award("1", "2586000.00")));
        brought(past("A1", ResultKind.GOODS, "100.00", "90.00", "2026-01-05"));

        assertThat(all().byYear())
                .extracting(PeriodFigures::year, PeriodFigures::origin)
                .containsExactly(
                        tuple(2026, AwardOrigin.NATIVE), tuple(2026, AwardOrigin.IMPORTED));
    }

    @Test
    void a_result_that_is_brought_in_again_takes_the_place_of_the_first() {
        brought(past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"));
        brought(past("A1", ResultKind.SERVICES, "100.00", "80.00", "2025-05-01"));

        assertFigures(all().byYear().getFirst().purchases(), 1, "100.00", "20.00", "20.00");
        assertThat(all().byMonth()).extracting(PeriodFigures::month).containsExactly(5);
    }

    @Test
    void framework_agreements_and_single_sources_are_counted_and_flagged() {
        brought(
                past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"),
                by("封闭式框架协议", past("A2", ResultKind.GOODS, "50.00", "50.00", "2025-03-01")),
                by("单一来源采购", past("A3", ResultKind.SERVICES, "30.00", "29.00", "2025-03-02")));

        var year = all().byYear().getFirst();

        assertFigures(year.purchases(), 3, "180.00", "11.00", "6.11");
        var flagged = new Share(2, Money.cny("80.00"), Money.cny("79.00"));
        assertThat(year.purchases().frameworkOrSingleSource()).isEqualTo(flagged);
        assertThat(year.spending().frameworkOrSingleSource()).isEqualTo(flagged);
        assertThat(all().byKind())
                .extracting(
                        each -> each.figures().lots(),
                        each -> each.figures().frameworkOrSingleSource())
                .containsExactly(
                        tuple(2L, new Share(1, Money.cny("50.00"), Money.cny("50.00"))),
                        tuple(1L, new Share(1, Money.cny("30.00"), Money.cny("29.00"))));
        assertThat(figures.awards("CNY", null, null, null, null, null, null, null, 20).rows())
                .extracting(AwardRow::method, AwardRow::frameworkOrSingleSource)
                .contains(tuple("询价", false), tuple("封闭式框架协议", true));
    }

    @Test
    void averages_are_per_project_for_purchases_and_per_lot_for_works() {
        brought(
                past("A1", ResultKind.GOODS, "10000.00", "10000.00", "2025-03-01"),
                past("A2", ResultKind.GOODS, "30001.00", "30000.00", "2025-03-01"),
                past("B1", ResultKind.WORKS, "70000.00", "70000.00", "2025-03-01"));

        var year = all().byYear().getFirst();

        assertThat(year.purchases().average()).isEqualTo("2.0001");
        assertThat(year.works().average()).isEqualTo("7.0000");
        assertThat(year.spending().average()).isNull();
        assertThat(year.property().average()).isNull();
    }

    @Test
    void the_same_number_in_two_ledgers_is_two_projects() {
        brought(past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"));
        ledger = UUID.randomUUID();
        told = 0;
        brought(past("A1", ResultKind.GOODS, "100.00", "80.00", "2025-03-01"));

        assertThat(all().byYear().getFirst().purchases().projects()).isEqualTo(2);
        assertThat(all().byKind()).hasSize(1);
    }

    @Test
    void a_result_that_is_withdrawn_is_in_no_figure_until_it_is_brought_in_again() {
        brought(
                past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"),
                past("A2", ResultKind.GOODS, "100.00", "70.00", "2025-03-01"));
        publish(new PastResultWithdrawn(head(), "A1", "重复登记"));
        await().until(queues::idle);

        assertFigures(all().byYear().getFirst().purchases(), 1, "100.00", "30.00", "30.00");
        assertThat(figures.awards("CNY", null, null, null, null, null, null, null, 20).rows())
                .extracting(AwardRow::number)
                .containsExactly("A2");

        brought(past("A1", ResultKind.GOODS, "100.00", "80.00", "2025-03-01"));
        assertFigures(all().byYear().getFirst().purchases(), 2, "200.00", "50.00", "25.00");
    }

    @Test
    void an_award_without_a_budget_counts_and_has_no_rate() {
        brought(past("A1", ResultKind.GOODS, "0.00", "0.00", "2025-03-01"));

        var purchases = all().byYear().getFirst().purchases();
        assertThat(purchases.lots()).isEqualTo(1);
        assertThat(purchases.rate()).isNull();
    }

    @Test
    void sums_without_awards_stand_apart_with_their_place_and_source() {
        entered("55323000.00");
        entered("55323500.00");

        var found = all();
        assertThat(found.byYear()).isEmpty();
        assertThat(found.year()).isNull();
        assertThat(found.elsewhere())
                .singleElement()
                .satisfies(sums -> {
                    assertThat(sums.place()).isEqualTo("某县");
                    assertThat(sums.count()).isEqualTo(149);
                    assertThat(sums.sums().difference()).isEqualTo(Money.cny("9540600.00"));
                    assertThat(sums.sums().rate()).isEqualTo("14.71");
                });
    }

    @Test
    void the_awards_behind_a_figure_are_read_in_pages_and_narrowed_down() throws Exception {
        published(story, story.awarded(story.award("1", "2586000.00")));
        brought(
                past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"),
                past("A2", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"),
                past("A3", ResultKind.WORKS, "100.00", "90.00", "2025-04-01"));

        var seen = new ArrayList<AwardRow>();
        String after = null;
        do {
            var page = figures.awards("CNY", null, null, null, null, null, null, after, 1);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);

        assertThat(seen)
                .extracting(AwardRow::number)
                .startsWith(story.number, "A3")
                .containsExactlyInAnyOrder(story.number, "A3", "A2", "A1");
        var march =
                figures.awards(
                        "CNY",
                        2025,
                        3,
                        ResultGroup.PURCHASES,
                        ResultKind.GOODS,
                        AwardOrigin.IMPORTED,
                        "澄溪县水利局",
                        null,
                        20);
        assertThat(march.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.source()).isEqualTo(LEDGER_OF_2025));
        mvc.perform(get("/api/v1/public/awards").param("kind", "WORKS"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].number").value("A3"))
                .andExpect(jsonPath("$.rows.length()").value(1));
    }

    @Test
    void figures_of_one_purchaser_are_its_own() {
        published(story, story.awarded(story.award("1", "2586000.00")));
        brought(past("A1", ResultKind.GOODS, "100.00", "90.00", "2025-03-01"));

        var found = figures.statistics("CNY", null, "澄溪县水利局");
        assertThat(found.byYear()).extracting(PeriodFigures::year).containsExactly(2025);
        assertThat(found.purchasers()).contains("澄溪县教育体育局", "澄溪县水利局");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertRefused("currency-unknown", () -> figures.statistics("gold", null, null));
        assertRefused(
                "cursor-malformed",
                () -> figures.awards("CNY", null, null, null, null, null, null, "!!", 20));
        assertRefused(
                "page-size",
                () -> figures.awards("CNY", null, null, null, null, null, null, null, 0));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void assertFigures(
            Figures figures, long lots, String base, String difference, String rate) {
        assertThat(figures.lots()).isEqualTo(lots);
        assertThat(figures.base()).isEqualTo(Money.cny(base));
        assertThat(figures.difference()).isEqualTo(Money.cny(difference));
        assertThat(figures.rate()).isEqualTo(rate);
    }

    private Statistics all() {
        return figures.statistics("CNY", null, null);
    }

    private void published(Story each, Event... later) {
        publish(each.announced());
        publish(later);
        await().until(queues::idle);
    }

    private static PastResult past(
            String number, ResultKind kind, String base, String result, String day) {
        return new PastResult(
                number,
                "办公家具",
                "澄溪县水利局",
                kind,
                "询价",
                Money.cny(base),
                Money.cny(result),
                LocalDate.parse(day),
                "恒泰办公设备有限公司");
    }

    private static PastResult by(String method, PastResult past) {
        return new PastResult(
                past.number(),
                past.title(),
                past.purchaser(),
                past.kind(),
                method,
                past.base(),
                past.result(),
                past.awardedOn(),
                past.supplier());
    }

    private void brought(PastResult... results) {
        publish(new PastResultsImported(head(), LEDGER_OF_2025, List.of(results)));
        await().until(queues::idle);
    }

    private void entered(String result) {
        var sums =
                new ResultSums(ResultGroup.PURCHASES, Money.cny("64864100.00"), Money.cny(result));
        var period = LocalDate.of(2014, 1, 1);
        publish(
                new PastSumsEntered(
                        head(),
                        new PastSums("某县", period, LocalDate.of(2014, 10, 31), 149, sums, "公开报道")));
        await().until(queues::idle);
    }

    private EventHead head() {
        told++;
        return new EventHead(
                UUID.randomUUID(), ledger, told, Instant.parse("2026-03-16T01:00:00Z"));
    }
}
