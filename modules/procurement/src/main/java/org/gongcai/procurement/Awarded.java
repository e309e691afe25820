package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get a lot, at the price of its bid.
 *
 * @param reason why this bidder, where it is not the only one in the first place
 */
@Embeddable
record Awarded(
        @Column(name = "lot_no") String lot,
        String supplier,
        String supplierName,
        @Column(precision = 24, scale = 4) BigDecimal amount,
        @Column(precision = 24, scale = 4) BigDecimal lotBudget,
        @Nullable String reason) {

    static Awarded of(Lot lot, Ranked bid, @Nullable String reason) {
        return new Awarded(
                lot.number(), bid.bidder(), bid.bidderName(), bid.price(), lot.budget(), reason);
    }

    Award award(Currency currency) {
        return new Award(
                lot,
                new CreditCode(supplier),
                supplierName,
                new Money(amount, currency),
                new Money(lotBudget, currency));
    }
}
