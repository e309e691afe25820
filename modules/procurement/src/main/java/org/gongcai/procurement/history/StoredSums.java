package org.gongcai.procurement.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.rules.Money;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultSums;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The sums of a period at a place, of which the single results are not known. */
@Entity
@Table(schema = "procurement", name = "past_sums")
class StoredSums {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID ledger;
    private String place;
    private int yearNo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResultGroup resultGroup;

    private LocalDate fromDay;
    private LocalDate toDay;
    private long resultCount;
    private BigDecimal base;
    private BigDecimal awarded;
    private String currencyCode;
    private String source;
    private UUID person;

    @SuppressWarnings("NullAway.Init")
    protected StoredSums() {}

    @SuppressWarnings("NullAway.Init")
    StoredSums(UUID ledger, PastSums sums, UUID person) {
        id = UUID.randomUUID();
        this.ledger = ledger;
        place = sums.place();
        yearNo = sums.from().getYear();
        resultGroup = sums.sums().group();
        become(sums, person);
    }

    final void become(PastSums sums, UUID by) {
        fromDay = sums.from();
        toDay = sums.to();
        resultCount = sums.count();
        base = sums.sums().base().amount();
        awarded = sums.sums().result().amount();
        currencyCode = sums.sums().base().currency().getCurrencyCode();
        source = sums.source();
        person = by;
    }

    PastSums sums() {
        var currency = Currency.getInstance(currencyCode);
        var figures =
                new ResultSums(
                        resultGroup, new Money(base, currency), new Money(awarded, currency));
        return new PastSums(place, fromDay, toDay, resultCount, figures, source);
    }
}
