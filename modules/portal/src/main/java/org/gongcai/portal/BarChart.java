package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars from left to right, each between its label and its figure, measured here so that a template
 * only writes them down. Negative amounts go to the left of the line. If a label is too long for
 * its column, all stand above their bars.
 *
 * @param zero where the line stands
 * @param labelsAbove whether labels start above their bars; otherwise they end before them
 */
public record BarChart(String id, int height, int zero, boolean labelsAbove, List<Bar> bars) {

    public static final int WIDTH = 880;

    private static final int LABELS = 340;
    private static final int FIGURES = 190;
    private static final int ROW = 28;
    private static final int BASELINE = 19;
    private static final int SPACE = 8;

    /** The height of a label above its bar. */
    private static final int ABOVE = 20;

    /** How wide a Chinese character is; others take hardly more than half of it. */
    private static final int EM = 13;

    /**
     * @param look a class of the style sheet; the label says the same in words
     * @param figure what is written behind the bar
     */
    public record Amount(String label, String figure, String look, BigDecimal value) {}

    /** A bar in its place. */
    public record Bar(
            String label,
            String figure,
            String look,
            int x,
            int y,
            int width,
            int labelBaseline,
            int baseline,
            int figureAt) {}

    static BarChart of(String id, List<Amount> amounts) {
        var most = extreme(amounts);
        var least = extreme(amounts.stream().map(BarChart::mirrored).toList());
        boolean above = amounts.stream().anyMatch(each -> width(each.label()) > LABELS - SPACE);
        int start = above ? 0 : LABELS;
        int row = above ? ABOVE + ROW : ROW;
        double scale = (WIDTH - start - FIGURES) / Math.max(1, most + least);
        int zero = start + (int) Math.round(least * scale);
        var bars = new ArrayList<Bar>();
        for (var amount : amounts) {
            int top = bars.size() * row;
            bars.add(bar(amount, zero, scale, top, above ? top + ABOVE : top));
        }
        return new BarChart(id, bars.size() * row, zero, above, bars);
    }

    private static int width(String label) {
        return label.codePoints()
                .map(each -> Character.isIdeographic(each) ? EM : EM * 3 / 5)
                .sum();
    }

    /** The largest positive amount. Only lengths are computed with it, never figures. */
    private static double extreme(List<Amount> amounts) {
        return amounts.stream()
                .mapToDouble(each -> each.value().doubleValue())
                .reduce(0, Math::max);
    }

    private static Amount mirrored(Amount amount) {
        return new Amount(amount.label(), amount.figure(), amount.look(), amount.value().negate());
    }

    private static Bar bar(Amount amount, int zero, double scale, int top, int y) {
        double value = amount.value().doubleValue();
        int width = Math.max(1, (int) Math.round(Math.abs(value) * scale));
        int x = value < 0 ? zero - width : zero;
        return new Bar(
                amount.label(),
                amount.figure(),
                amount.look(),
                x,
                y + SPACE / 2,
                width,
                top + BASELINE,
                y + BASELINE,
                Math.max(zero, x + width) + SPACE);
    }

    public int labelsAt() {
        return labelsAbove ? 0 : LABELS - SPACE;
    }

    public int barHeight() {
        return ROW - SPACE;
    }
}
