package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** A bidder's place in a lot's evaluation report, in the project's currency. */
@Embeddable
record Ranked(
        @Column(name = "lot_no") String lot,
        int rankNo,
        String bidder,
        String bidderName,
        @Column(precision = 24, scale = 4) BigDecimal price,
        @Column(precision = 24, scale = 4) BigDecimal evaluatedPrice,
        @Column(precision = 5, scale = 2) @Nullable BigDecimal score) {

    static Ranked of(String lot, RankedBid bid, Currency currency) {
        if (!bid.price().currency().equals(currency)
                || !bid.evaluatedPrice().currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "Lot %s is in %s, its bid in %s".formatted(lot, currency, bid.price()));
        }
        return new Ranked(
                lot,
                bid.rank(),
                bid.bidder().value(),
                bid.bidderName(),
                bid.price().amount(),
                bid.evaluatedPrice().amount(),
                bid.score());
    }

    RankedBid bid(Currency currency) {
        return new RankedBid(
                rankNo,
                new CreditCode(bidder),
                bidderName,
                new Money(price, currency),
                new Money(evaluatedPrice, currency),
                score);
    }
}
