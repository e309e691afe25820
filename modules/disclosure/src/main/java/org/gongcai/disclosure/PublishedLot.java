package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.ClosedItem;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi.LotPhase;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.HallApi.HallUnit;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.BidProgress;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One lot of an announced tender, with its award once that is public. */
@Entity
@Table(schema = "disclosure", name = "lot")
class PublishedLot {

    @Id private UUID id;

    @Version private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project")
    private PublishedTender tender;

    @Column(name = "lot")
    private String number;

    @Column(name = "lot_order")
    private int order;

    private String title;
    private BigDecimal budget;
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LotPhase phase = LotPhase.RECEIVING;

    private @Nullable Integer bidCount;
    private int released;
    private @Nullable String failure;
    private @Nullable String failureSource;

    @Convert(converter = YesNoConverter.class)
    private boolean notOpened;

    private @Nullable String supplier;
    private @Nullable String supplierName;
    private @Nullable BigDecimal amount;
    private @Nullable Instant awardedAt;

    @SuppressWarnings("NullAway.Init")
    protected PublishedLot() {}

    PublishedLot(PublishedTender tender, LotContent lot, int order) {
        this.id = UUID.randomUUID();
        this.tender = tender;
        this.number = lot.number();
        this.order = order;
        this.title = lot.title();
        this.budget = lot.budget().amount();
        this.currency = lot.budget().currency().getCurrencyCode();
    }

    /** A bid may consist of several envelopes, each counted under its own slot. */
    void close(List<ClosedItem> items) {
        bidCount =
                items.stream()
                        .filter(item -> item.lot().equals(number))
                        .mapToInt(ClosedItem::count)
                        .max()
                        .orElse(0);
        reach(LotPhase.CLOSED);
    }

    void release() {
        released++;
    }

    void opened() {
        reach(LotPhase.OPENED);
    }

    void notOpened(String reason, String source) {
        notOpened = true;
        failed(reason, source);
    }

    void failed(String reason, String source) {
        if (failure == null) {
            failure = reason;
            failureSource = source;
        }
        reach(LotPhase.FAILED);
    }

    void award(Award award, AwardPublished published) {
        refuseOtherCurrency(award.amount());
        supplier = award.supplier().value();
        supplierName = award.supplierName();
        amount = award.amount().amount();
        awardedAt = published.occurredAt();
        reach(LotPhase.AWARDED);
    }

    private void refuseOtherCurrency(Money awarded) {
        if (!awarded.currency().getCurrencyCode().equals(currency)) {
            throw new IllegalArgumentException(
                    "Lot %s is budgeted in %s and awarded at %s"
                            .formatted(number, currency, awarded));
        }
    }

    private void reach(LotPhase reached) {
        if (reached.compareTo(phase) > 0) {
            phase = reached;
        }
    }

    Award toAward() {
        return new Award(
                number,
                new CreditCode(Objects.requireNonNull(supplier)),
                Objects.requireNonNull(supplierName),
                amount(),
                budget());
    }

    /** A lot that was not opened names nobody, whatever arrived about its bids. */
    LotPublic shown(List<OpenedBid> bids) {
        return new LotPublic(
                number,
                title,
                budget(),
                phase,
                bidCount,
                released,
                notOpened ? List.of() : bids,
                failure,
                failureSource);
    }

    /** How far each bid is, unnamed; none before the closing, and none of a lot that failed. */
    List<HallUnit> units(int readOut) {
        if (bidCount == null || phase == LotPhase.FAILED) {
            return List.of();
        }
        var bids = BidProgress.of(bidCount, released, readOut);
        var units = new ArrayList<HallUnit>(Collections.nCopies(bids.readOut(), HallUnit.DONE));
        units.addAll(Collections.nCopies(bids.toReadOut(), HallUnit.UNDER_WAY));
        units.addAll(Collections.nCopies(bids.awaited(), HallUnit.WAITING));
        return units;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    LotPhase phase() {
        return phase;
    }

    int bids() {
        return bidCount == null ? 0 : bidCount;
    }

    boolean isAwarded() {
        return phase == LotPhase.AWARDED;
    }

    Money budget() {
        return new Money(budget, Currency.getInstance(currency));
    }

    Money amount() {
        return new Money(Objects.requireNonNull(amount), Currency.getInstance(currency));
    }
}
