package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.util.Currency;
import org.gongcai.contracts.DisclosureApi.Totals;
import org.gongcai.rules.Money;

/** Sums over the awarded lots of one currency and year. */
record TotalsLine(
        String currency,
        int year,
        long projects,
        long lots,
        BigDecimal budget,
        BigDecimal awarded) {

    Totals shown() {
        var unit = Currency.getInstance(currency);
        var savings = new Savings(new Money(budget, unit), new Money(awarded, unit));
        return new Totals(
                currency,
                year,
                projects,
                lots,
                savings.budget(),
                savings.awarded(),
                savings.saved(),
                savings.rate());
    }
}
