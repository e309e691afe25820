package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.AwardRow;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One award that figures are made of. Lots that failed are none. */
@Entity
@Table(schema = "disclosure", name = "award_figure")
class AwardFigure {

    @Id private UUID id;

    @Version private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AwardOrigin origin;

    private @Nullable UUID ledger;

    @Column(name = "project_number")
    private String number;

    private @Nullable String lot;
    private String title;
    private String purchaser;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResultKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResultGroup resultGroup;

    private String method;

    @Convert(converter = YesNoConverter.class)
    private boolean frameworkOrSingleSource;

    private BigDecimal base;
    private BigDecimal awarded;
    private String currency;
    private LocalDate awardDay;

    @Column(name = "year_no")
    private int year;

    @Column(name = "month_no")
    private int month;

    private String supplier;
    private @Nullable String source;

    @SuppressWarnings("NullAway.Init")
    protected AwardFigure() {}

    @SuppressWarnings("NullAway.Init")
    private AwardFigure(
            UUID id,
            AwardOrigin origin,
            String number,
            String title,
            String purchaser,
            ResultKind kind,
            LocalDate day,
            Money base,
            Money result,
            String supplier) {
        this.id = id;
        this.origin = origin;
        this.number = number;
        this.title = title;
        this.purchaser = purchaser;
        this.kind = kind;
        resultGroup = kind.group();
        awardDay = day;
        year = day.getYear();
        month = day.getMonthValue();
        this.base = base.amount();
        awarded = result.amount();
        currency = base.currency().getCurrencyCode();
        this.supplier = supplier;
    }

    /** Under the lot's own id, so that an award told again takes the place of the first. */
    static AwardFigure of(UUID lotId, Tender tender, Award award, LocalDate day) {
        var figure =
                new AwardFigure(
                        lotId,
                        AwardOrigin.NATIVE,
                        tender.number(),
                        tender.title(),
                        tender.purchaser().name(),
                        ResultKind.of(tender.method(), new CategoryCode(tender.category()).kind()),
                        day,
                        award.lotBudget(),
                        award.amount(),
                        award.supplierName());
        figure.lot = award.lot();
        figure.method = tender.method().name();
        figure.frameworkOrSingleSource = tender.method().isFrameworkOrSingleSource();
        return figure;
    }

    static AwardFigure of(UUID id, UUID ledger, PastResult past, String source) {
        var figure =
                new AwardFigure(
                        id,
                        AwardOrigin.IMPORTED,
                        past.number(),
                        past.title(),
                        past.purchaser(),
                        past.kind(),
                        past.awardedOn(),
                        past.base(),
                        past.result(),
                        past.supplier());
        figure.ledger = ledger;
        figure.source = source;
        figure.method = past.method();
        figure.frameworkOrSingleSource =
                ProcurementMethod.namesFrameworkOrSingleSource(past.method());
        return figure;
    }

    /** What is told last of an award holds. */
    void become(AwardFigure later) {
        title = later.title;
        purchaser = later.purchaser;
        kind = later.kind;
        resultGroup = later.resultGroup;
        method = later.method;
        frameworkOrSingleSource = later.frameworkOrSingleSource;
        base = later.base;
        awarded = later.awarded;
        currency = later.currency;
        awardDay = later.awardDay;
        year = later.year;
        month = later.month;
        supplier = later.supplier;
        source = later.source;
    }

    AwardRow shown() {
        var unit = Currency.getInstance(currency);
        return new AwardRow(
                number,
                lot,
                title,
                purchaser,
                kind,
                method,
                frameworkOrSingleSource,
                new Money(base, unit),
                new Money(awarded, unit),
                awardDay,
                supplier,
                origin,
                source);
    }

    DayCursor place() {
        return new DayCursor(awardDay, id);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }
}
