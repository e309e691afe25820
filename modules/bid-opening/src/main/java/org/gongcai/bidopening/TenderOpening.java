package org.gongcai.bidopening;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningEvent.BidOpened;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.ClosedItem;
import org.gongcai.contracts.BidOpeningEvent.ClosingChecked;
import org.gongcai.contracts.BidOpeningEvent.ClosingPostponed;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysSet;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.PieceHandedOver;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Sig;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.TenderKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The course of one tender from the holders' keys to the opening record. It alone speaks for the
 * project; bids are entities of their own and say nothing before the closing.
 */
@Entity
@Table(schema = "bid_opening", name = "tender_opening")
class TenderOpening extends Aggregate {

    static final String SLOT = "all";
    private static final String TOO_FEW = "财政部令第87号第四十一条";

    private String tenderNumber;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String tender;

    private Instant bidDeadline;
    private int minimumBids;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OpeningState state;

    @Embedded private KeyCeremony keys = new KeyCeremony();
    @Embedded private Closing closing = new Closing();

    @Embedded private OpeningLots lots = new OpeningLots();

    @SuppressWarnings("NullAway.Init")
    protected TenderOpening() {}

    TenderOpening(UUID project, Tender tender) {
        super(project);
        this.tenderNumber = tender.number();
        this.tender = Json.write(tender);
        this.bidDeadline = tender.bidDeadline();
        this.minimumBids =
                Procedure.of(
                                tender.method(),
                                new CategoryCode(tender.category()).kind(),
                                tender.legalDate())
                        .minimumSuppliers();
        this.state = OpeningState.KEYS_WANTED;
        tender.lots().forEach(lot -> lots.add(lot.number()));
    }

    /** Of the next fact about this tender. */
    EventHead head(Instant now) {
        return next(now);
    }

    Tender tender() {
        return Json.read(tender, Tender.class);
    }

    String number() {
        return tenderNumber;
    }

    OpeningState state() {
        return state;
    }

    Instant bidDeadline() {
        return bidDeadline;
    }

    KeyCeremony keys() {
        return keys;
    }

    Closing closing() {
        return closing;
    }

    SortedMap<String, OpeningLot> lots() {
        return lots.all();
    }

    void evaluated(String lot) {
        lots.evaluated(lot);
    }

    /**
     * The tender failed for these lots, whose bids may have been opened before.
     *
     * @param over when nobody can challenge that any more
     */
    void abandon(List<String> failed, Instant over) {
        failed.forEach(lots::abandon);
        if (lots.haveFailed()) {
            closing.destroyKeysFrom(over);
        }
    }

    boolean isEvaluated() {
        return lots.areEvaluated();
    }

    LotState lotState(String lot) {
        return lots.state(lot);
    }

    /** Nothing is to be opened any more, or no challenge can ask for it again. */
    boolean mayDestroyKeys(Instant now) {
        return state == OpeningState.FAILED || closing.mayDestroyKeys(now);
    }

    /** The closing record is proven: from here on counts are public and bids may be opened. */
    boolean isClosed() {
        return closing.isProven();
    }

    boolean isDue(Instant now) {
        return !now.isBefore(bidDeadline);
    }

    void announce(TenderKey key, HolderKey announced, Instant now) {
        refuseUnlessKeysWanted(now);
        keys.announce(tenderNumber, key, announced);
    }

    Optional<KeySet> keySet() {
        return keys.keySet(tenderNumber);
    }

    /** The set in force or once in force. */
    KeySet requiredKeySet() {
        return keySet().orElseThrow(() ->
                new IllegalStateException("%s has no key set".formatted(tenderNumber)));
    }

    /** A recipient signs the key set; with the last signature it is complete. */
    Optional<HolderKeysSet> sign(Sig sig, Instant now) {
        refuseUnlessKeysWanted(now);
        keys.sign(sig);
        if (!keys.isSignedByAll()) {
            return Optional.empty();
        }
        state = OpeningState.KEYS_SIGNED;
        var set = requiredKeySet();
        var head = next(now);
        keys.set(head.eventId());
        var statement = Statements.signed(tenderNumber, "holders", set, keys.signatures());
        return Optional.of(new HolderKeysSet(head, statement, SLOT, 1, set.hash().hex()));
    }

    private void refuseUnlessKeysWanted(Instant now) {
        if (isDue(now) || state != OpeningState.KEYS_WANTED) {
            throw Refused.of("wrong-state", "本项目的密钥集已签署完毕，或投标截止时间已过").wording("keys-fixed");
        }
    }

    /** The log holds the key set, proven: bids may come. */
    void keySetProven() {
        keys.prove();
        if (state == OpeningState.KEYS_SIGNED) {
            state = OpeningState.RECEIVING;
        }
    }

    /**
     * @param since by the system's clock
     */
    void beginClosing(Instant since) {
        if (!closing.isBegun()) {
            closing.begin(since);
            state = OpeningState.CLOSING;
        }
    }

    /** Whether the closing record is still to be made. */
    boolean awaitsClosing() {
        return state == OpeningState.CLOSING && !closing.isRecorded();
    }

    /** The log gives no proof; said once. */
    Optional<ClosingPostponed> postpone(Instant system, Duration limit, Instant now) {
        if (!closing.postpone(system, limit)) {
            return Optional.empty();
        }
        var until = now.plus(limit);
        var reason = "存证日志未在规定时间内给出见证，关闭记录顺延";
        var statement = Statements.postponed(tenderNumber, until.getEpochSecond(), reason);
        return Optional.of(new ClosingPostponed(next(now), statement, until, reason));
    }

    /** The closing record over the envelopes in force of each lot. */
    TenderClosed close(Map<String, List<Bytes32>> inForce, Instant now) {
        var items = new ArrayList<TenderClose.Item>();
        for (var lot : lots().keySet()) {
            var item = TenderClose.Item.over(lot, SLOT, inForce.getOrDefault(lot, List.of()));
            items.add(item);
        }
        items.forEach(item -> lots.count(item.lot(), item.count()));
        var record = new TenderClose(tenderNumber, now.getEpochSecond(), items);
        var head = next(now);
        closing.record(head.eventId());
        return new TenderClosed(
                head,
                Statements.of(tenderNumber, record),
                tenderNumber,
                items.stream().map(TenderOpening::closedItem).toList());
    }

    private static ClosedItem closedItem(TenderClose.Item item) {
        return new ClosedItem(item.lot(), item.slot(), (int) item.count(), item.root().hex());
    }

    /** The closing record is proven; lots with too few bids fail and nobody is named. */
    List<OpeningFailed> closingProven(long index, Instant now) {
        closing.prove(index, bidDeadline, Duration.ofMinutes(tender().releaseMinutes()), now);
        var failures = lots.close(minimumBids).stream().map(lot -> failure(lot, now)).toList();
        state = OpeningState.CLOSED;
        endIfAllOver();
        return failures;
    }

    private OpeningFailed failure(String lot, Instant now) {
        var reason = "投标截止时投标人不足 %d 家，不予开标".formatted(minimumBids);
        var statement = Statements.failed(tenderNumber, lot, reason, TOO_FEW);
        return new OpeningFailed(next(now), statement, lot, reason, TOO_FEW);
    }

    private void endIfAllOver() {
        if (lots.areOver()) {
            state = lots.allFailed() ? OpeningState.FAILED : OpeningState.OPENED;
        }
    }

    ClosingChecked checked(CloseChecked check, Sig sig, Instant now) {
        if (closing.index().filter(index -> index == check.close()).isEmpty()) {
            throw Refused.of("wrong-closing", "核对的第 %d 条存证不是关闭记录".formatted(check.close()))
                    .remedy("请重新载入关闭记录后核对")
                    .value("index", check.close());
        }
        closing.check();
        return new ClosingChecked(next(now), Statements.of(tenderNumber, sig.by(), check, sig));
    }

    PieceHandedOver handedOver(String lot, BidPiece piece, HolderSeat seat, Sig sig, Instant now) {
        return new PieceHandedOver(
                next(now),
                Statements.of(tenderNumber, piece.recipient(), piece, sig),
                lot,
                piece.envelope().hex(),
                seat,
                piece.ok());
    }

    /** Every bid of the lot is decided: decryption begins. */
    void startReading(String lot) {
        lots.become(lot, LotState.OPENING);
    }

    BidOpened readOut(String lot, OpenedBid bid, Instant now) {
        return new BidOpened(next(now), Statements.opened(tenderNumber, bid), lot, bid);
    }

    BidsOpened finish(String lot, List<OpenedBid> bids, Instant now) {
        lots.become(lot, LotState.OPENED);
        endIfAllOver();
        return new BidsOpened(next(now), Statements.record(tenderNumber, lot, bids), lot, bids);
    }
}
