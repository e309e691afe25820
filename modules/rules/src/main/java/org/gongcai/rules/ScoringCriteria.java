package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongcai.rules.ScoringCriterion.Kind;

/**
 * The items of a tender document by which bids are scored, together exactly 100 points with one
 * item for the price; none where the price follows a fixed standard, which is no scoring item.
 */
public record ScoringCriteria(List<ScoringCriterion> items, boolean fixedPrice) {

    public static final String SOURCE = "财政部令第87号第五十五条";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public ScoringCriteria {
        items = List.copyOf(items);
        refuseRepeated(items);
        refuseOtherSum(items);
        long prices = items.stream().filter(item -> item.kind() == Kind.PRICE).count();
        if (prices != (fixedPrice ? 0 : 1)) {
            throw new Refused(
                            "price-criterion",
                            "criteria",
                            "价格评分项应为 %d 项，现为 %d 项".formatted(fixedPrice ? 0 : 1, prices),
                            fixedPrice ? "执行统一价格标准的项目，价格不列为评分因素" : "请设置且只设置一个价格评分项",
                            SOURCE)
                    .value("wanted", fixedPrice ? 0 : 1)
                    .value("count", prices);
        }
    }

    public static ScoringCriteria of(ScoringCriterion... items) {
        return new ScoringCriteria(List.of(items), false);
    }

    public Optional<ScoringCriterion> price() {
        return items.stream().filter(item -> item.kind() == Kind.PRICE).findFirst();
    }

    /** The items that members mark: all but the price. */
    public List<ScoringCriterion> marked() {
        return items.stream().filter(item -> item.kind() != Kind.PRICE).toList();
    }

    /** Refuses a price share the law does not allow for what is bought by the method. */
    public void checkPriceShare(ProcurementMethod method, CategoryKind kind) {
        price().ifPresent(price -> PriceShare.of(method, kind).check(price.maximum()));
    }

    /** Refuses a mark that a member cannot give; for each mark as it is typed. */
    public void checkMark(String code, BigDecimal mark) {
        markable(code).checkMark(mark);
    }

    private ScoringCriterion markable(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code) && item.kind() != Kind.PRICE)
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                        "criterion-not-marked",
                                        code,
                                        "“%s”不是由评委打分的评分项".formatted(code),
                                        "请按招标文件的评分项打分；价格分由系统计算",
                                        SOURCE)
                                .value("criterion", code));
    }

    private static void refuseRepeated(List<ScoringCriterion> items) {
        var codes = new HashSet<String>();
        for (ScoringCriterion item : items) {
            if (!codes.add(item.code())) {
                throw new Refused(
                                "criterion-code-twice",
                                "code",
                                "评分项编号 %s 出现了两次".formatted(item.code()),
                                "请为每个评分项使用不同的编号",
                                null)
                        .value("criterion", item.code());
            }
        }
    }

    private static void refuseOtherSum(List<ScoringCriterion> items) {
        BigDecimal sum =
                items.stream()
                        .map(ScoringCriterion::maximum)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new Refused(
                            "criteria-sum",
                            "criteria",
                            "各评分项分值之和应为 100，现为 %s".formatted(ScoringCriterion.shown(sum)),
                            "请调整各评分项的分值",
                            SOURCE)
                    .value("sum", sum);
        }
    }
}
