package org.gongcai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.rules.ScoringCriterion.Kind;

/**
 * Ranks valid bids by their points, highest first, then by the lower bid price. What is equal in
 * both stays a tie, which only the tender document or a draw may resolve. The law is silent on
 * rounding: each part has two digits, half up, and the total is the sum of the rounded parts.
 */
public final class ComprehensiveScoring {

    public static final String SOURCE = "财政部令第87号第五十五条、第五十七条";

    private record Scored(
            PricedBid bid,
            BigDecimal evaluatedPrice,
            BigDecimal priceScore,
            Map<String, BigDecimal> averages,
            BigDecimal total) {}

    private ComprehensiveScoring() {}

    /** Refuses bids that are not marked completely; all have the marks of the same members. */
    public static List<ScoredRank> rank(ScoringCriteria criteria, List<ScoredBid> valid) {
        LowestEvaluatedPrice.refuseMixedCurrencies(valid.stream().map(ScoredBid::bid).toList());
        if (valid.isEmpty()) {
            return List.of();
        }
        BigDecimal benchmark =
                Collections.min(
                        valid.stream().map(scored -> scored.bid().evaluatedPrice()).toList());
        int members =
                valid.getFirst().marks().values().stream().mapToInt(List::size).max().orElse(0);
        var scored = valid.stream().map(bid -> scored(criteria, bid, benchmark, members)).toList();
        return Places.of(
                scored,
                Comparator.comparing(Scored::total)
                        .reversed()
                        .thenComparing(each -> each.bid().price()),
                ComprehensiveScoring::ranked);
    }

    private static ScoredRank ranked(int rank, boolean tied, Scored scored) {
        return new ScoredRank(
                rank,
                tied,
                scored.bid(),
                scored.evaluatedPrice(),
                scored.priceScore(),
                scored.averages(),
                scored.total());
    }

    private static Scored scored(
            ScoringCriteria criteria, ScoredBid bid, BigDecimal benchmark, int members) {
        BigDecimal evaluated = bid.bid().evaluatedPrice();
        BigDecimal priceScore =
                criteria.price()
                        .map(price -> priceScore(benchmark, evaluated, price.maximum()))
                        .orElse(BigDecimal.ZERO);
        var averages = averages(criteria, bid, members);
        BigDecimal total = averages.values().stream().reduce(priceScore, BigDecimal::add);
        return new Scored(bid.bid(), evaluated, priceScore, averages, total);
    }

    /** benchmark ÷ evaluated price × points, the exact quotient rounded once. */
    static BigDecimal priceScore(BigDecimal benchmark, BigDecimal evaluated, BigDecimal points) {
        if (evaluated.signum() == 0) {
            throw new Refused(
                    "price-zero",
                    "price",
                    "报价为 0 的投标不能计算价格分",
                    "政府采购是有偿取得，零报价请在符合性审查中按无效投标处理",
                    "政府采购法第二条");
        }
        return benchmark
                .multiply(points)
                .divide(evaluated, ScoringCriterion.DIGITS, RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> averages(
            ScoringCriteria criteria, ScoredBid bid, int members) {
        var averages = new HashMap<String, BigDecimal>();
        for (ScoringCriterion item : criteria.marked()) {
            var marks = bid.marks().getOrDefault(item.code(), List.of());
            if (marks.isEmpty() || marks.size() != members) {
                throw new Refused(
                                "marks-incomplete",
                                item.code(),
                                "评分项 %s 应有 %d 位评委的得分，现有 %d 个"
                                        .formatted(item.code(), members, marks.size()),
                                "请等全部评委完成打分后再汇总",
                                SOURCE)
                        .value("criterion", item.code())
                        .value("members", members)
                        .value("count", marks.size());
            }
            marks.forEach(item::checkMark);
            refuseDisagreement(item, marks);
            averages.put(item.code(), average(marks));
        }
        return averages;
    }

    private static void refuseDisagreement(ScoringCriterion item, List<BigDecimal> marks) {
        BigDecimal lowest = Collections.min(marks);
        BigDecimal highest = Collections.max(marks);
        if (item.kind() == Kind.OBJECTIVE && lowest.compareTo(highest) != 0) {
            throw new Refused(
                            "objective-marks-differ",
                            item.code(),
                            "客观评分项 %s 的得分应一致，现有 %s 与 %s"
                                    .formatted(
                                            item.code(),
                                            lowest.toPlainString(),
                                            highest.toPlainString()),
                            "请评标委员会核对后统一该项得分",
                            "财政部令第87号第六十四条")
                    .value("criterion", item.code())
                    .value("lowest", lowest)
                    .value("highest", highest);
        }
    }

    static BigDecimal average(List<BigDecimal> marks) {
        return marks.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(
                        BigDecimal.valueOf(marks.size()),
                        ScoringCriterion.DIGITS,
                        RoundingMode.HALF_UP);
    }
}
