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
 * @param link to the awards behind it, where they are known
 */
public record FigureRow(
        String span,
        boolean past,
        @Nullable String source,
        String what,
        Figures figures,
        boolean sold,
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
                        figures.rate()),
                figures.group() == ResultGroup.PROPERTY,
                null);
    }

    /** How the difference comes about, in ten thousands. */
    public String difference(Page page) {
        var from = sold ? figures.result() : figures.base();
        var less = sold ? figures.base() : figures.result();
        return "%s − %s".formatted(page.inTenThousands(from), page.inTenThousands(less));
    }

    /** How the rate comes about, in ten thousands. */
    public String rate(Page page) {
        return "%s ÷ %s"
                .formatted(
                        page.inTenThousands(figures.difference()),
                        page.inTenThousands(figures.base()));
    }
}
