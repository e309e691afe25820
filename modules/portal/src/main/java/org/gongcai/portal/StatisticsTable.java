package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the page as one table, for those who work with them in a table program. */
final class StatisticsTable {

    private static final List<String> HEAD =
            List.of(
                    "statistics.table",
                    "statistics.span",
                    "statistics.what",
                    "statistics.origin",
                    "statistics.projects",
                    "statistics.lots",
                    "statistics.base-yuan",
                    "statistics.result-yuan",
                    "statistics.difference-yuan",
                    "statistics.rate-percent",
                    "statistics.average-unit",
                    "statistics.flagged-lots",
                    "statistics.flagged-base-yuan",
                    "statistics.flagged-result-yuan",
                    "statistics.formula");

    record Line(String table, FigureRow row) {}

    private StatisticsTable() {}

    static List<String> head(Page page) {
        return page.texts(HEAD);
    }

    static List<Line> lines(StatisticsView view) {
        var page = view.page();
        return Stream.of(
                        lines(page.text("statistics.by-year"), view.years()),
                        lines(page.text("statistics.by-month"), view.months()),
                        lines(page.text("statistics.by-kind"), view.kinds()),
                        lines(page.text("statistics.elsewhere"), view.elsewhere()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> lines(String table, List<FigureRow> rows) {
        return rows.stream().map(row -> new Line(table, row)).toList();
    }

    static List<@Nullable Object> cells(Page page, Line line) {
        var row = line.row();
        var figures = row.figures();
        var flagged = figures.frameworkOrSingleSource();
        return Arrays.asList(
                line.table(),
                row.span(),
                row.what(),
                row.past()
                        ? page.text("history.label", String.valueOf(row.source()))
                        : page.text("statistics.own"),
                figures.projects(),
                figures.lots(),
                figures.base(),
                figures.result(),
                figures.difference(),
                figures.rate(),
                figures.average(),
                flagged == null ? null : flagged.lots(),
                flagged == null ? null : flagged.base(),
                flagged == null ? null : flagged.result(),
                page.text(row.sold() ? "statistics.formula-sold" : "statistics.formula-bought"));
    }
}
