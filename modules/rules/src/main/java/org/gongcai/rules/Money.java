package org.gongcai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount with its currency, at the currency's number of digits (two for CNY and for COP).
 * Nothing is ever rounded unless the caller names the rounding.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public static final Currency CNY = Currency.getInstance("CNY");

    // Far above any budget; keeps hostile exponents such as 1e999999999 out of memory.
    private static final int MAX_WHOLE_DIGITS = 20;
    private static final int MAX_SCALE = 100;

    public Money {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(
                    "%s is not a currency of payments".formatted(currency));
        }
        refuseUnreasonable(amount);
        if (amount.signum() != 0 && amount.stripTrailingZeros().scale() > digits) {
            throw new Refused(
                            "money-digits",
                            null,
                            "金额 %s 的小数位超过 %s 允许的 %d 位"
                                    .formatted(amount.toPlainString(), currency, digits),
                            "请填写不超过 %d 位小数的金额".formatted(digits),
                            null)
                    .value("amount", amount)
                    .value("currency", currency)
                    .value("digits", digits);
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, Currency currency) {
        return new Money(parsed(amount), currency);
    }

    public static Money cny(String amount) {
        return of(amount, CNY);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** For amounts computed with more digits than the currency has. */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        refuseUnreasonable(amount);
        return new Money(
                amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), rounding),
                currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(amount.multiply(factor), currency, rounding);
    }

    /** Orders amounts of one currency; amounts of two currencies have no order. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    /**
     * -1, 0 or 1; no {@code isPositive}, which serialisers would take for a property of the record.
     */
    public int signum() {
        return amount.signum();
    }

    /**
     * Groups of three with a point, the same on every machine: {@code 1,234.56}, without the
     * currency.
     */
    public String formatted() {
        String plain = amount.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : plain.substring(point);
        var grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (amount.signum() < 0 ? "-" : "") + grouped + fraction;
    }

    /** The plain figure with the currency code: {@code 1234.56 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refused(
                            "money-currencies",
                            null,
                            "%s 与 %s 币种不同，不能相加、相减或比较".formatted(this, other),
                            "请先统一币种",
                            null)
                    .value("one", this)
                    .value("other", other);
        }
        return other;
    }

    private static BigDecimal parsed(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(
                            "money-format",
                            null,
                            "“%s”不是金额".formatted(text),
                            "请用数字填写，例如 1234.56",
                            null)
                    .value("typed", text);
        }
    }

    private static void refuseUnreasonable(BigDecimal amount) {
        long whole = (long) amount.precision() - amount.scale();
        if (whole > MAX_WHOLE_DIGITS || amount.scale() > MAX_SCALE) {
            throw new Refused("money-size", null, "金额的位数超出可以处理的范围", "请核对金额", null);
        }
    }
}
