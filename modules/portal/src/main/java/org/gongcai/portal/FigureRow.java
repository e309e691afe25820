package org.gongcai.portal;

import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.rules.ResultGroup;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of figures.
 *
 * @param past whether it was brought in
 * @param source where it comes from, if it was
 * @param group absent where groups are put together
 * @param link to the awards behind it, where they are known
 */
public record FigureRow(
        String span,
        boolean past,
        @Nullable String source,
        String what,
        Figures figures,
        @Nullable ResultGroup group,
        @Nullable String link) {

    static FigureRow of(Page page, PastSums sums) {
        var figures = sums.sums();
        return new FigureRow(
                page.text("statistics.period", sums.place(), sums.from(), sums.to()),
                true,
                sums.source(),
                page.word(figures.group()),
                new Figures(
                        sums.count(),
                        sums.count(),
                        figures.base(),
                        figures.result(),
                        figures.difference(),
                        figures.rate(),
                        figures.average(sums.count()),
                        null),
                figures.group(),
                null);
    }

    public boolean sold() {
        return group == ResultGroup.PROPERTY;
    }

    /** Whether framework agreements or single sources are among what is counted. */
    public boolean isFlagged() {
        var share = figures.frameworkOrSingleSource();
        return share != null && share.lots() > 0;
    }

    /** How the difference comes about, in ten thousands. */
    public String difference(Page page) {
        var from = sold() ? figures.result() : figures.base();
        var less = sold() ? figures.base() : figures.result();
        return "%s − %s".formatted(page.inTenThousands(from), page.inTenThousands(less));
    }

    /** How the rate comes about, in ten thousands. */
    public String rate(Page page) {
        return "%s ÷ %s"
                .formatted(
                        page.inTenThousands(figures.difference()),
                        page.inTenThousands(figures.base()));
    }

    /** How the average comes about, in ten thousands. */
    public String average(Page page) {
        boolean byProject = group != null && group.isCountedByProject();
        return "%s ÷ %d"
                .formatted(
                        page.inTenThousands(figures.base()),
                        byProject ? figures.projects() : figures.lots());
    }
}
