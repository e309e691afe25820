package org.gongcai.procurement.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A result that was brought in, with the file it came by, and whether it still counts. */
@Entity
@Table(schema = "procurement", name = "past_result")
class StoredResult {

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID ledger;

    @Column(name = "result_number")
    private String number;

    private String title;
    private String purchaser;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResultKind kind;

    private String method;
    private BigDecimal base;
    private BigDecimal awarded;
    private String currencyCode;
    private LocalDate awardedOn;
    private String supplier;
    private String source;
    private UUID historyImport;

    @Convert(converter = YesNoConverter.class)
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected StoredResult() {}

    @SuppressWarnings("NullAway.Init")
    StoredResult(PastResult result, HistoryFile file) {
        id = UUID.randomUUID();
        ledger = file.ledger();
        number = result.number();
        become(result, file);
    }

    final void become(PastResult result, HistoryFile file) {
        title = result.title();
        purchaser = result.purchaser();
        kind = result.kind();
        method = result.method();
        base = result.base().amount();
        awarded = result.result().amount();
        currencyCode = result.base().currency().getCurrencyCode();
        awardedOn = result.awardedOn();
        supplier = result.supplier();
        source = file.source();
        historyImport = file.id();
        withdrawn = false;
    }

    PastWithdrawal withdraw(String reason, UUID person, Instant now) {
        if (withdrawn) {
            throw Refused.of("wrong-state", "编号 %s 的历史结果已经撤回".formatted(number))
                    .remedy("不用再撤回；更正后的结果请重新导入")
                    .wording("past-result")
                    .value("number", number);
        }
        withdrawn = true;
        return new PastWithdrawal(ledger, number, title, reason, person, now);
    }

    /** The same file with another source is the same mistake. */
    boolean isWithdrawn(ResultRow row) {
        return withdrawn && result().equals(row.result());
    }

    boolean says(ResultRow row, HistoryFile file) {
        return result().equals(row.result()) && source.equals(file.source());
    }

    private PastResult result() {
        var currency = Currency.getInstance(currencyCode);
        return new PastResult(
                number,
                title,
                purchaser,
                kind,
                method,
                new Money(base, currency),
                new Money(awarded, currency),
                awardedOn,
                supplier);
    }

    String number() {
        return number;
    }
}
