package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongcai.portal.BarChart.Amount;
import org.gongcai.portal.BarChart.Bar;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static Amount amount(String value) {
        return new Amount("2025", value, "bar-own", new BigDecimal(value));
    }

    @Test
    void bars_are_as_long_as_their_amounts() {
        var chart = BarChart.of("years", List.of(amount("100"), amount("50"), amount("0")));

        assertThat(chart.bars()).extracting(Bar::width).containsExactly(350, 175, 1);
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.x()).isEqualTo(chart.zero()));
    }

    @Test
    void what_is_lost_goes_to_the_left_of_the_line() {
        var chart = BarChart.of("years", List.of(amount("300"), amount("-100")));

        var lost = chart.bars().getLast();
        assertThat(lost.x() + lost.width()).isEqualTo(chart.zero());
        assertThat(lost.figureAt()).isGreaterThan(chart.zero());
    }

    @Test
    void bars_and_their_figures_stay_inside_the_plot() {
        for (String value : List.of("1", "-1", "0", "99999999999999")) {
            var bar = BarChart.of("years", List.of(amount(value))).bars().getFirst();
            assertThat(bar.x()).isPositive();
            assertThat(bar.figureAt()).isLessThan(BarChart.WIDTH - 150);
        }
    }

    @Test
    void a_label_too_long_for_its_column_stands_above_its_bar() {
        var value = new BigDecimal("7");
        var place = "外地某县（2014 年，政府采购网上公布的一月至六月合计数）";
        var chart = BarChart.of("years", List.of(new Amount(place, "7", "bar-own", value)));

        var bar = chart.bars().getFirst();
        assertThat(chart.labelsAbove()).isTrue();
        assertThat(chart.labelsAt()).isZero();
        assertThat(bar.y()).isGreaterThan(bar.labelBaseline());
        assertThat(bar.y() + chart.barHeight()).isLessThanOrEqualTo(chart.height());
    }
}
