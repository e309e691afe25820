package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.rules.Money;

/** An awarded lot as a query returns it. */
record ResultLine(
        String number,
        String title,
        String lot,
        String supplier,
        BigDecimal amount,
        String currency,
        Instant at,
        int order) {

    ResultRow shown() {
        return new ResultRow(
                number,
                title,
                lot,
                supplier,
                new Money(amount, Currency.getInstance(currency)),
                at);
    }
}
