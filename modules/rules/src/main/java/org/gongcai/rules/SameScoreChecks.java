package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.rules.ScoringCriterion.Kind;

/**
 * The checks of all score sheets before signing. Only what they find may still change a result: a
 * missing mark, one out of range, a wrong sum, members who differ on an objective item, and marks
 * far from the mean.
 *
 * @param outlierPercent a mark further from the mean than this share of the mean is pointed out
 */
public record SameScoreChecks(ScoringCriteria criteria, BigDecimal outlierPercent) {

    public static final String SOURCE = "财政部令第87号第六十四条";

    // The law speaks of marks clearly too high or too low and gives no number.
    private static final BigDecimal USUAL_OUTLIER = new BigDecimal(30);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public SameScoreChecks {
        if (outlierPercent.signum() <= 0) {
            throw new IllegalArgumentException("Outliers beyond %s %%".formatted(outlierPercent));
        }
    }

    public static SameScoreChecks of(ScoringCriteria criteria) {
        return new SameScoreChecks(criteria, USUAL_OUTLIER);
    }

    /** What is found, bid by bid; a sheet that was not handed in lacks every mark. */
    public List<ScoreFinding> findings(
            Collection<UUID> bids, Collection<UUID> members, List<ScoreSheet> sheets) {
        Map<UUID, Map<UUID, ScoreSheet>> handedIn =
                sheets.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ScoreSheet::bid,
                                        Collectors.toMap(ScoreSheet::member, sheet -> sheet)));
        return bids.stream()
                .flatMap(bid ->
                        ofBid(bid, complete(bid, members, handedIn.getOrDefault(bid, Map.of()))))
                .toList();
    }

    private static List<ScoreSheet> complete(
            UUID bid, Collection<UUID> members, Map<UUID, ScoreSheet> handedIn) {
        return members.stream()
                .map(member ->
                        handedIn.getOrDefault(member, ScoreSheet.summed(bid, member, Map.of())))
                .toList();
    }

    private Stream<ScoreFinding> ofBid(UUID bid, List<ScoreSheet> sheets) {
        return Stream.concat(
                sheets.stream().flatMap(this::ofSheet),
                criteria.marked().stream().flatMap(item -> ofItem(bid, item, sheets)));
    }

    private Stream<ScoreFinding> ofSheet(ScoreSheet sheet) {
        var found = new ArrayList<ScoreFinding>();
        for (ScoringCriterion item : criteria.marked()) {
            BigDecimal mark = sheet.marks().get(item.code());
            if (mark == null) {
                found.add(new ScoreFinding.Missing(sheet.bid(), sheet.member(), item.code()));
            } else if (!item.allows(mark)) {
                found.add(outOfRange(sheet, item.code(), item.maximum()));
            }
        }
        unknown(sheet).forEach(found::add);
        if (sheet.total().compareTo(sheet.sum()) != 0) {
            found.add(
                    new ScoreFinding.SumMismatch(
                            sheet.bid(), sheet.member(), sheet.total(), sheet.sum()));
        }
        return found.stream();
    }

    private Stream<ScoreFinding> unknown(ScoreSheet sheet) {
        var codes = criteria.marked().stream().map(ScoringCriterion::code).toList();
        return sheet.marks().keySet().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .map(code -> outOfRange(sheet, code, BigDecimal.ZERO));
    }

    private static ScoreFinding outOfRange(ScoreSheet sheet, String code, BigDecimal maximum) {
        BigDecimal mark = sheet.marks().getOrDefault(code, BigDecimal.ZERO);
        return new ScoreFinding.OutOfRange(sheet.bid(), sheet.member(), code, mark, maximum);
    }

    private Stream<ScoreFinding> ofItem(UUID bid, ScoringCriterion item, List<ScoreSheet> sheets) {
        var marked =
                sheets.stream().filter(sheet -> sheet.marks().containsKey(item.code())).toList();
        var marks = marked.stream().map(sheet -> mark(sheet, item)).toList();
        if (marks.isEmpty()) {
            return Stream.empty();
        }
        if (item.kind() == Kind.OBJECTIVE) {
            return disagreement(bid, item, marks);
        }
        BigDecimal mean = ComprehensiveScoring.average(marks);
        return marked.stream()
                .filter(sheet -> isOutlier(mark(sheet, item), marks))
                .map(sheet ->
                        new ScoreFinding.Outlier(
                                bid, sheet.member(), item.code(), mark(sheet, item), mean));
    }

    private static Stream<ScoreFinding> disagreement(
            UUID bid, ScoringCriterion item, List<BigDecimal> marks) {
        BigDecimal lowest = Collections.min(marks);
        BigDecimal highest = Collections.max(marks);
        return lowest.compareTo(highest) == 0
                ? Stream.empty()
                : Stream.of(
                        new ScoreFinding.ObjectiveDisagreement(bid, item.code(), lowest, highest));
    }

    private static BigDecimal mark(ScoreSheet sheet, ScoringCriterion item) {
        return sheet.marks().getOrDefault(item.code(), BigDecimal.ZERO);
    }

    // Multiplied by the number of marks instead of divided, so that the mean stays exact.
    private boolean isOutlier(BigDecimal mark, List<BigDecimal> marks) {
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal away = mark.multiply(BigDecimal.valueOf(marks.size())).subtract(sum).abs();
        return away.multiply(HUNDRED).compareTo(sum.multiply(outlierPercent)) > 0;
    }
}
