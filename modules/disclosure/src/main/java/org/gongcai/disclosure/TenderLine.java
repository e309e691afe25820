package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;

/** A notice as a query of many returns it, without its text. */
record TenderLine(
        UUID project,
        String number,
        String title,
        String purchaser,
        ProcurementMethod method,
        BigDecimal budget,
        String currency,
        Instant announcedAt,
        Instant bidDeadline,
        TenderState state) {

    TenderRow shown() {
        return new TenderRow(
                project,
                number,
                title,
                purchaser,
                method.name(),
                new Money(budget, Currency.getInstance(currency)),
                announcedAt,
                bidDeadline,
                state);
    }
}
