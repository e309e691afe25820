package org.gongcai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The sums of results of one group. What was bought saves what it cost less than its budgets; what
 * was sold gains what was paid above the start prices.
 *
 * @param base budgets, ceilings or start prices
 * @param result what was awarded, or paid
 */
public record ResultSums(ResultGroup group, Money base, Money result) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 2;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int AVERAGE_DIGITS = 4;

    /** No results at all. */
    public static ResultSums none(ResultGroup group, Currency currency) {
        return new ResultSums(group, Money.zero(currency), Money.zero(currency));
    }

    public ResultSums plus(ResultSums other) {
        return new ResultSums(group, base.plus(other.base), result.plus(other.result));
    }

    /** Saved, or gained. */
    public Money difference() {
        return switch (group) {
            case PURCHASES, WORKS -> base.minus(result);
            case PROPERTY -> result.minus(base);
        };
    }

    /**
     * The ratio of the two sums, never a mean of ratios, in percent, half up; null for a zero base.
     */
    public @Nullable BigDecimal rate() {
        return base.signum() == 0
                ? null
                : difference()
                        .amount()
                        .multiply(HUNDRED)
                        .divide(base.amount(), DIGITS, RoundingMode.HALF_UP);
    }

    /** The base of one of so many, in ten thousands, half up; null for none of them. */
    public @Nullable BigDecimal average(long count) {
        return count == 0
                ? null
                : base.amount()
                        .divide(
                                TEN_THOUSAND.multiply(BigDecimal.valueOf(count)),
                                AVERAGE_DIGITS,
                                RoundingMode.HALF_UP);
    }
}
