package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.List;
import org.gongcai.contracts.StatisticsApi.InspectionFigures;
import org.gongcai.contracts.StatisticsApi.InspectionStatistics;
import org.gongcai.portal.BarChart.Amount;

/** The published figures of inspection: for each question a plot, and the same as a table. */
public record InspectionTable(Page page, InspectionStatistics found) {

    public boolean isEmpty() {
        return found.byYear().isEmpty();
    }

    public BarChart yearChart() {
        return chart("inspection-years", found.byYear());
    }

    public BarChart monthChart() {
        return chart("inspection-months", found.byMonth());
    }

    /** Those who came, with how many were invited written behind. */
    private BarChart chart(String id, List<InspectionFigures> rows) {
        return BarChart.of(id, rows.stream().map(this::amount).toList());
    }

    private Amount amount(InspectionFigures row) {
        return new Amount(
                span(row) + " " + row.body(),
                page.text("inspection.figure", row.attended(), row.invited())
                        + " · "
                        + page.percent(row.attendance()),
                "bar-own",
                BigDecimal.valueOf(row.attended()));
    }

    public String span(InspectionFigures row) {
        var month = row.month();
        return month == null ? String.valueOf(row.year()) : "%d-%02d".formatted(row.year(), month);
    }
}
