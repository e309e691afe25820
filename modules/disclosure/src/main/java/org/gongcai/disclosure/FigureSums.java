package org.gongcai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.contracts.StatisticsApi.KindFigures;
import org.gongcai.contracts.StatisticsApi.PeriodFigures;
import org.gongcai.disclosure.FigureLine.Span;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultSums;

/** Puts sums of single kinds together to those of groups; every rate is a ratio of sums. */
record FigureSums(Currency currency, List<YearSource> sources) {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::year)
                    .reversed()
                    .thenComparing(Span::month)
                    .thenComparing(Span::origin);

    List<PeriodFigures> periods(List<FigureLine> lines) {
        var spans =
                lines.stream()
                        .collect(
                                groupingBy(FigureLine::span, () -> new TreeMap<>(ORDER), toList()));
        return spans.entrySet().stream()
                .map(each -> period(each.getKey(), each.getValue()))
                .toList();
    }

    private PeriodFigures period(Span span, List<FigureLine> lines) {
        return new PeriodFigures(
                span.year(),
                span.month() == 0 ? null : span.month(),
                span.origin(),
                span.origin() == AwardOrigin.NATIVE ? List.of() : sources(span.year()),
                figures(lines, ResultGroup.PURCHASES, ResultGroup.PURCHASES::equals),
                figures(lines, ResultGroup.WORKS, ResultGroup.WORKS::equals),
                figures(lines, ResultGroup.PURCHASES, group -> group != ResultGroup.PROPERTY),
                figures(lines, ResultGroup.PROPERTY, ResultGroup.PROPERTY::equals));
    }

    private List<String> sources(int year) {
        return sources.stream()
                .filter(each -> each.year() == year)
                .map(YearSource::source)
                .sorted()
                .toList();
    }

    /** The group decides the formula, the condition what is in the sum. */
    private Figures figures(
            List<FigureLine> lines, ResultGroup formula, Predicate<ResultGroup> included) {
        var counted = lines.stream().filter(line -> included.test(line.kind().group())).toList();
        var sums =
                counted.stream()
                        .map(line -> line.sums(currency))
                        .reduce(ResultSums.none(formula, currency), ResultSums::plus);
        return figures(
                counted.stream().mapToLong(FigureLine::projects).sum(),
                counted.stream().mapToLong(FigureLine::lots).sum(),
                sums);
    }

    List<KindFigures> kinds(List<FigureLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(FigureLine::kind).thenComparing(FigureLine::origin))
                .map(line ->
                        new KindFigures(
                                line.kind(),
                                line.origin(),
                                figures(line.projects(), line.lots(), line.sums(currency))))
                .toList();
    }

    private static Figures figures(long projects, long lots, ResultSums sums) {
        return new Figures(
                projects, lots, sums.base(), sums.result(), sums.difference(), sums.rate());
    }
}
