package org.gongcai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.contracts.StatisticsApi.KindFigures;
import org.gongcai.contracts.StatisticsApi.PeriodFigures;
import org.gongcai.contracts.StatisticsApi.Share;
import org.gongcai.disclosure.FigureLine.KindOf;
import org.gongcai.disclosure.FigureLine.Span;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultSums;
import org.jspecify.annotations.Nullable;

/** Puts sums of single kinds together to those of groups; every rate is a ratio of sums. */
record FigureSums(Currency currency, List<YearSource> sources) {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::year)
                    .reversed()
                    .thenComparing(Span::month)
                    .thenComparing(Span::origin);
    private static final Comparator<KindOf> KINDS =
            Comparator.comparing(KindOf::kind).thenComparing(KindOf::origin);

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
                ofGroup(lines, ResultGroup.PURCHASES),
                ofGroup(lines, ResultGroup.WORKS),
                spending(lines),
                ofGroup(lines, ResultGroup.PROPERTY));
    }

    private List<String> sources(int year) {
        return sources.stream()
                .filter(each -> each.year() == year)
                .map(YearSource::source)
                .sorted()
                .toList();
    }

    List<KindFigures> kinds(List<FigureLine> lines) {
        var kinds =
                lines.stream()
                        .collect(
                                groupingBy(
                                        FigureLine::kindOf, () -> new TreeMap<>(KINDS), toList()));
        return kinds.entrySet().stream().map(each -> kind(each.getKey(), each.getValue())).toList();
    }

    private KindFigures kind(KindOf of, List<FigureLine> lines) {
        return new KindFigures(of.kind(), of.origin(), ofGroup(lines, of.kind().group()));
    }

    private Figures ofGroup(List<FigureLine> lines, ResultGroup group) {
        var counted = lines.stream().filter(line -> line.kind().group() == group).toList();
        var all = sums(counted, group);
        long count = group.isCountedByProject() ? projects(counted) : lots(counted);
        return figures(counted, all, all.average(count));
    }

    /** Without an average, as purchases are counted as projects and works as lots. */
    private Figures spending(List<FigureLine> lines) {
        var counted =
                lines.stream().filter(line -> line.kind().group() != ResultGroup.PROPERTY).toList();
        return figures(counted, sums(counted, ResultGroup.PURCHASES), null);
    }

    private Figures figures(
            List<FigureLine> counted, ResultSums all, @Nullable BigDecimal average) {
        return new Figures(
                projects(counted),
                lots(counted),
                all.base(),
                all.result(),
                all.difference(),
                all.rate(),
                average,
                share(counted, all.group()));
    }

    private Share share(List<FigureLine> lines, ResultGroup formula) {
        var counted = lines.stream().filter(FigureLine::frameworkOrSingleSource).toList();
        var sums = sums(counted, formula);
        return new Share(lots(counted), sums.base(), sums.result());
    }

    private ResultSums sums(List<FigureLine> counted, ResultGroup formula) {
        return counted.stream()
                .map(line -> line.sums(currency))
                .reduce(ResultSums.none(formula, currency), ResultSums::plus);
    }

    private static long projects(List<FigureLine> counted) {
        return counted.stream().mapToLong(FigureLine::projects).sum();
    }

    private static long lots(List<FigureLine> counted) {
        return counted.stream().mapToLong(FigureLine::lots).sum();
    }
}
