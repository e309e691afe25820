package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.contracts.StatisticsApi.KindFigures;
import org.gongcai.contracts.StatisticsApi.PeriodFigures;
import org.gongcai.contracts.StatisticsApi.Statistics;
import org.gongcai.portal.BarChart.Amount;
import org.gongcai.rules.Money;
import org.gongcai.rules.ResultGroup;
import org.jspecify.annotations.Nullable;

/** The page of figures: for each question a plot, and the same as a table. */
record StatisticsView(Page page, StatisticsSearch search, Statistics found) {

    private static final String AWARDS = "/statistics/awards";

    boolean isEmpty() {
        return found.byYear().isEmpty();
    }

    boolean isYuan() {
        return found.currency().equals(Money.CNY.getCurrencyCode());
    }

    List<FigureRow> years() {
        return found.byYear().stream().flatMap(this::rows).toList();
    }

    List<FigureRow> months() {
        return found.byMonth().stream().flatMap(this::rows).toList();
    }

    List<FigureRow> kinds() {
        return found.byKind().stream().map(this::row).toList();
    }

    List<FigureRow> elsewhere() {
        return found.elsewhere().stream().map(each -> FigureRow.of(page, each)).toList();
    }

    BarChart yearChart() {
        return chart("years", years());
    }

    BarChart monthChart() {
        return chart("months", months());
    }

    BarChart kindChart() {
        return chart("kinds", kinds());
    }

    BarChart elsewhereChart() {
        return chart("elsewhere", elsewhere());
    }

    private Stream<FigureRow> rows(PeriodFigures period) {
        var rows = new ArrayList<FigureRow>();
        add(rows, period, ResultGroup.PURCHASES, period.purchases());
        add(rows, period, ResultGroup.WORKS, period.works());
        if (rows.size() == 2) {
            rows.add(row(period, null, period.spending(), null));
        }
        add(rows, period, ResultGroup.PROPERTY, period.property());
        return rows.stream();
    }

    private void add(
            List<FigureRow> rows, PeriodFigures period, ResultGroup group, Figures figures) {
        if (figures.lots() > 0) {
            var link =
                    search.in(period.year(), period.month()).of(group, period.origin()).at(AWARDS);
            rows.add(row(period, group, figures, link));
        }
    }

    private FigureRow row(
            PeriodFigures period,
            @Nullable ResultGroup group,
            Figures figures,
            @Nullable String link) {
        var month = period.month();
        return new FigureRow(
                month == null
                        ? String.valueOf(period.year())
                        : "%d-%02d".formatted(period.year(), month),
                period.origin() == AwardOrigin.IMPORTED,
                source(period.sources()),
                group == null ? page.text("statistics.spending") : page.word(group),
                figures,
                group,
                link);
    }

    private static @Nullable String source(List<String> sources) {
        return sources.isEmpty() ? null : String.join("；", sources);
    }

    private FigureRow row(KindFigures kind) {
        var year = found.year() == null ? 0 : found.year();
        boolean past = kind.origin() == AwardOrigin.IMPORTED;
        var sources =
                found.byYear().stream()
                        .filter(each -> past && each.year() == year)
                        .flatMap(each -> each.sources().stream())
                        .toList();
        return new FigureRow(
                String.valueOf(year),
                past,
                source(sources),
                page.word(kind.kind()),
                kind.figures(),
                kind.kind().group(),
                search.in(year, null).of(kind.kind(), kind.origin()).at(AWARDS));
    }

    /** Sums of others are in the table alone, so that no amount is drawn twice. */
    private BarChart chart(String id, List<FigureRow> rows) {
        return BarChart.of(
                id, rows.stream().filter(row -> row.group() != null).map(this::amount).toList());
    }

    private Amount amount(FigureRow row) {
        var label = row.span() + " " + row.what();
        var figures = row.figures();
        return new Amount(
                row.past() ? label + " " + page.text("statistics.past-mark") : label,
                page.inTenThousands(figures.difference()) + " · " + page.percent(figures.rate()),
                row.past() ? "bar-past" : row.sold() ? "bar-sold" : "bar-own",
                figures.difference().amount());
    }
}
