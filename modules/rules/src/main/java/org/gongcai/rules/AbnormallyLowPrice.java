package org.gongcai.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The percentages below which a bid's unadjusted price is looked at as abnormally low: of the mean
 * of all conforming bids, of the second-lowest, of the ceiling. A trigger starts an explanation; it
 * never makes a bid invalid by itself.
 */
public record AbnormallyLowPrice(
        BigDecimal meanPercent, BigDecimal secondPercent, BigDecimal ceilingPercent) {

    public static final String SOURCE = "财库〔2026〕2号、财政部令第87号第六十条";

    private static final InForce IN_FORCE = InForce.since("2026-02-01");
    private static final BigDecimal HALF = new BigDecimal(50);
    private static final BigDecimal CEILING_SHARE = new BigDecimal(45);
    private static final BigDecimal HIGHEST = new BigDecimal(65);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public enum Trigger {
        MEAN,
        SECOND_LOWEST,
        CEILING
    }

    public AbnormallyLowPrice {
        refuseOutside(HALF, meanPercent);
        refuseOutside(HALF, secondPercent);
        refuseOutside(CEILING_SHARE, ceilingPercent);
    }

    /**
     * The standard percentages, which a tender document may raise; empty before the rule was in
     * force.
     */
    public static Optional<AbnormallyLowPrice> on(LocalDate day) {
        return IN_FORCE.on(day)
                ? Optional.of(new AbnormallyLowPrice(HALF, HALF, CEILING_SHARE))
                : Optional.empty();
    }

    /**
     * The triggers of each bid, empty for most; the ceiling is the budget where none was announced.
     */
    public Map<UUID, Set<Trigger>> triggers(List<PricedBid> conforming, Money ceiling) {
        LowestEvaluatedPrice.refuseMixedCurrencies(conforming);
        var prices = conforming.stream().map(PricedBid::price).sorted().toList();
        var triggers = new LinkedHashMap<UUID, Set<Trigger>>();
        for (PricedBid bid : conforming) {
            triggers.put(bid.bid(), triggers(bid.price(), prices, ceiling));
        }
        return triggers;
    }

    private Set<Trigger> triggers(Money price, List<Money> ascending, Money ceiling) {
        var found = EnumSet.noneOf(Trigger.class);
        BigDecimal sum =
                ascending.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Multiplied by the number of bids instead of divided, so that the mean stays exact.
        if (isBelow(
                price.amount().multiply(BigDecimal.valueOf(ascending.size())), meanPercent, sum)) {
            found.add(Trigger.MEAN);
        }
        if (ascending.size() > 1
                && price.compareTo(ascending.getFirst()) == 0
                && isBelow(price.amount(), secondPercent, ascending.get(1).amount())) {
            found.add(Trigger.SECOND_LOWEST);
        }
        if (price.isLessThan(ceiling)
                && isBelow(price.amount(), ceilingPercent, ceiling.amount())) {
            found.add(Trigger.CEILING);
        }
        return found;
    }

    private static boolean isBelow(BigDecimal amount, BigDecimal percent, BigDecimal reference) {
        return amount.multiply(HUNDRED).compareTo(reference.multiply(percent)) < 0;
    }

    private static void refuseOutside(BigDecimal lowest, BigDecimal percent) {
        if (percent.compareTo(lowest) < 0 || percent.compareTo(HIGHEST) > 0) {
            throw new Refused(
                            "abnormally-low-percent",
                            null,
                            "异常低价审查比例应在 %s%% 与 65%% 之间，现为 %s%%"
                                    .formatted(lowest, percent.toPlainString()),
                            "请按招标文件规定的比例填写",
                            SOURCE)
                    .value("lowest", lowest)
                    .value("percent", percent);
        }
    }
}
