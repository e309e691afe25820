package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** What awarded lots cost less than their budgets; the rate is the ratio of the two sums. */
record Savings(Money budget, Money awarded) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 2;

    /** Of lots in one currency; at least one. */
    static Savings of(Collection<PublishedLot> lots) {
        return new Savings(
                lots.stream().map(PublishedLot::budget).reduce(Money::plus).orElseThrow(),
                lots.stream().map(PublishedLot::amount).reduce(Money::plus).orElseThrow());
    }

    Money saved() {
        return budget.minus(awarded);
    }

    /** In percent, half up; null for a zero budget. */
    @Nullable BigDecimal rate() {
        return budget.signum() == 0
                ? null
                : saved().amount()
                        .multiply(HUNDRED)
                        .divide(budget.amount(), DIGITS, RoundingMode.HALF_UP);
    }
}
