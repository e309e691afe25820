package org.gongcai.disclosure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysSet;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.DisclosureApi.AwardNotice;
import org.gongcai.contracts.DisclosureApi.Closing;
import org.gongcai.contracts.DisclosureApi.LotPhase;
import org.gongcai.contracts.DisclosureApi.Observation;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.ResultKind;
import org.gongcai.rules.ResultSums;
import org.gongcai.rules.Stage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An announced tender as the public sees it. Facts of several owners reach it in any order: a later
 * phase is never taken back by an earlier one that arrives after it.
 */
@Entity
@Table(schema = "disclosure", name = "tender")
class PublishedTender {

    private static final int PRINTED_KEY_DIGITS = 20;

    @Id
    @Column(name = "project")
    private UUID project;

    @Version private @Nullable Long version;

    @Column(name = "project_number")
    private String number;

    private String title;
    private String purchaser;
    private @Nullable String agency;
    private String searchText;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProcurementMethod method;

    private BigDecimal budget;
    private String currency;
    private Instant announcedAt;
    private Instant bidDeadline;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TenderState state;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    private @Nullable String holderKeys;
    private @Nullable Integer keySeq;
    private @Nullable Instant closedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant awardedAt;
    private @Nullable LocalDate awardDay;
    private @Nullable LocalDate noticeEnds;
    private @Nullable LocalDate challengeUntil;
    @Embedded private @Nullable Observed observed;

    @OneToMany(mappedBy = "tender", cascade = CascadeType.ALL)
    @OrderBy("order")
    private List<PublishedLot> lots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PublishedTender() {}

    PublishedTender(TenderAnnounced announced) {
        var tender = announced.tender();
        project = announced.subject();
        number = tender.number();
        title = tender.title();
        purchaser = tender.purchaser().name();
        agency = tender.agency() == null ? null : tender.agency().name();
        searchText = TenderList.searched(tender);
        method = tender.method();
        budget = tender.budget().amount();
        currency = tender.budget().currency().getCurrencyCode();
        announcedAt = announced.occurredAt();
        bidDeadline = tender.bidDeadline();
        state = TenderState.ANNOUNCED;
        content = StoredJson.write(tender);
        for (var lot : tender.lots()) {
            lots.add(new PublishedLot(this, lot, lots.size() + 1));
        }
    }

    /** Small letters the same way on every database; what is searched for is treated alike. */
    static String searchable(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    void keysSet(HolderKeysSet set) {
        if (keySeq == null || keySeq <= set.keySeq()) {
            keySeq = set.keySeq();
            holderKeys = set.keys();
        }
    }

    void postpone(Instant until) {
        bidDeadline = until;
    }

    void close(TenderClosed closed) {
        closedAt = closed.occurredAt();
        lots.forEach(lot -> lot.close(closed.items()));
        derive();
    }

    void opened(String lot, Instant at) {
        openedAt = openedAt == null ? at : openedAt;
        lot(lot).opened();
        derive();
    }

    void notOpened(String lot, String reason, String source) {
        lot(lot).notOpened(reason, source);
        derive();
    }

    void failed(List<String> failed, String reason, String source) {
        failed.forEach(lot -> lot(lot).failed(reason, source));
        derive();
    }

    void award(AwardPublished published) {
        awardedAt = published.occurredAt();
        awardDay = published.legalDate();
        noticeEnds = published.noticeEnds();
        challengeUntil = published.challengeUntil();
        published.awards().forEach(award -> lot(award.lot()).award(award, published));
        derive();
    }

    void observed(ObservationStatistic statistic) {
        observed = Observed.with(observed, statistic);
    }

    PublishedLot lot(String wanted) {
        return lots.stream()
                .filter(lot -> lot.number().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("%s has no lot %s".formatted(number, wanted)));
    }

    /** As far as the furthest lot that did not fail; failed when all did. */
    private void derive() {
        state =
                lots.stream()
                        .map(PublishedLot::phase)
                        .filter(phase -> phase != LotPhase.FAILED)
                        .max(LotPhase::compareTo)
                        .map(PublishedTender::stateOf)
                        .orElse(TenderState.FAILED);
    }

    private static TenderState stateOf(LotPhase phase) {
        return switch (phase) {
            case RECEIVING -> TenderState.ANNOUNCED;
            case CLOSED -> TenderState.CLOSED;
            case OPENED -> TenderState.OPENED;
            case AWARDED -> TenderState.AWARDED;
            case FAILED -> TenderState.FAILED;
        };
    }

    StageStrip strip() {
        return new StageStrip(
                tender(),
                bidDeadline,
                state == TenderState.FAILED,
                isEvaluating(),
                this::reachedAt,
                awardDay);
    }

    /** Some lot is opened, and none still waits for its opening. */
    private boolean isEvaluating() {
        return state == TenderState.OPENED
                && lots.stream()
                        .map(PublishedLot::phase)
                        .allMatch(phase -> phase == LotPhase.OPENED || phase == LotPhase.FAILED);
    }

    private Optional<Instant> reachedAt(Stage stage) {
        return Optional.ofNullable(
                switch (stage) {
                    case ANNOUNCED -> announcedAt;
                    case CLOSED -> closedAt;
                    case OPENED -> openedAt;
                    case AWARDED -> awardedAt;
                    // No public fact tells of these.
                    case PLANNED, EVALUATED, CONTRACTED, ACCEPTED -> null;
                });
    }

    @Nullable AwardNotice awardNotice() {
        if (awardedAt == null) {
            return null;
        }
        var awarded = lots.stream().filter(PublishedLot::isAwarded).toList();
        var savings = savings(awarded);
        return new AwardNotice(
                awarded.stream().map(PublishedLot::toAward).toList(),
                awardedAt,
                Objects.requireNonNull(noticeEnds),
                Objects.requireNonNull(challengeUntil),
                savings.difference(),
                savings.rate());
    }

    /** Of lots in one currency; at least one. */
    private ResultSums savings(List<PublishedLot> awarded) {
        var kind = ResultKind.of(method, new CategoryCode(tender().category()).kind());
        return new ResultSums(
                kind.group(),
                awarded.stream().map(PublishedLot::budget).reduce(Money::plus).orElseThrow(),
                awarded.stream().map(PublishedLot::amount).reduce(Money::plus).orElseThrow());
    }

    @Nullable Closing closing() {
        return closedAt == null
                ? null
                : new Closing(closedAt, lots.stream().mapToInt(PublishedLot::bids).sum());
    }

    @Nullable Observation observation() {
        return observed == null ? null : observed.shown();
    }

    @Nullable String keysFingerprint() {
        return holderKeys == null || holderKeys.length() < PRINTED_KEY_DIGITS
                ? holderKeys
                : holderKeys.substring(0, PRINTED_KEY_DIGITS);
    }

    Tender tender() {
        return StoredJson.read(content, Tender.class);
    }

    UUID project() {
        return project;
    }

    String number() {
        return number;
    }

    TenderState state() {
        return state;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    List<PublishedLot> lots() {
        return List.copyOf(lots);
    }
}
