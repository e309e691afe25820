package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.BidOpeningApi.BidHeadText;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.BidOpeningApi.MyBidPage;
import org.gongcai.contracts.BidOpeningApi.ReceiptText;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.SealingView;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.Paged;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.TenderClose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supplier sees: how to seal, and its own bids. Of others it sees nothing here. */
@Service
@Transactional(readOnly = true)
class SupplierViews {

    private static final int CHUNK = 500;

    private final TenderOpenings openings;
    private final Bids bids;
    private final Batches batches;
    private final BidVault vault;
    private final ClosedLots closedLots;
    private final SigningKeys keys;
    private final Trust trust;
    private final Appointments appointments;
    private final DebarredBidders debarred;
    private final LegalClock clock;

    SupplierViews(
            TenderOpenings openings,
            Bids bids,
            Batches batches,
            BidVault vault,
            ClosedLots closedLots,
            SigningKeys keys,
            Trust trust,
            Appointments appointments,
            DebarredBidders debarred,
            LegalClock clock) {
        this.openings = openings;
        this.bids = bids;
        this.batches = batches;
        this.vault = vault;
        this.closedLots = closedLots;
        this.keys = keys;
        this.trust = trust;
        this.appointments = appointments;
        this.debarred = debarred;
        this.clock = clock;
    }

    public SealingView sealing(UUID project, String lot) {
        var bidder = bidder();
        var opening = openings.get(project);
        opening.lotState(lot);
        if (opening.isDue(clock.now())) {
            throw Refused.of("bid-late", "投标截止时间已过");
        }
        var keySetEvent =
                opening.keys()
                        .event()
                        .filter(event -> opening.keys().inForce())
                        .orElseThrow(() ->
                                Refused.of("keys-not-in-force", "本项目的开标密钥尚未生效，暂不能投标")
                                        .remedy("请等全部持钥方签署密钥集并经存证见证后再投标"));
        var tender = opening.tender();
        long last = bids.lastSeq(vault.rowKey(opening.number(), lot, bidder.value()));
        return new SealingView(
                project,
                opening.number(),
                lot,
                TenderOpening.SLOT,
                keySetEvent,
                opening.requiredKeySet().json().text(),
                trust.longTermKeys(opening),
                trust.anchors(),
                bidder,
                keys.of(bidder.value()).stream().map(EnrolledKey::keyId).toList(),
                Math.toIntExact(last + 1),
                opening.bidDeadline(),
                content(tender, lot).budget(),
                tender.smallOrMicroDeduction().signum() > 0,
                debarred.warning(bidder));
    }

    private static Tender.LotContent content(Tender tender, String lot) {
        return tender.lots().stream()
                .filter(each -> each.number().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    public MyBidPage all(@Nullable UUID after, int size) {
        var all = openings.findAll();
        var page = Paged.of(own(all), Bid::id, after, size);
        return new MyBidPage(views(all, page.rows()), page.next());
    }

    public List<MyBid> of(UUID project) {
        var opening = List.of(openings.get(project));
        return views(opening, own(opening));
    }

    public MyBid one(UUID project, UUID bid) {
        return view(openings.get(project), own(project, bid), debarred.warning(bidder()));
    }

    public BidHeadText head(UUID project, UUID bid) {
        return new BidHeadText(vault.content(own(project, bid)).text());
    }

    public ReceiptText receipt(UUID project, UUID id) {
        var bid = own(project, id);
        var batch =
                bid.batch()
                        .flatMap(batches::findById)
                        .filter(Batch::isProven)
                        .orElseThrow(
                                () -> Refused.of("receipt-pending", "回执尚在存证见证中").remedy("请稍候几秒再取"));
        var placed = bid.placed(vault.content(bid));
        return new ReceiptText(Receipt.of(placed, batch.tlogProof()).format());
    }

    private CreditCode bidder() {
        return appointments.actingAs(Role.SUPPLIER).party().creditCode();
    }

    private Bid own(UUID project, UUID id) {
        var bid = bids.get(id);
        if (!vault.project(bid).equals(project)
                || !vault.content(bid).bidder().equals(bidder().value())) {
            throw Bids.unknown();
        }
        return bid;
    }

    /** The bidder's bids for these tenders, newest first. */
    private List<Bid> own(Collection<TenderOpening> of) {
        var bidder = bidder().value();
        var rowKeys = of.stream().flatMap(opening -> rowKeys(opening, bidder)).toList();
        var own = new ArrayList<Bid>();
        for (int from = 0; from < rowKeys.size(); from += CHUNK) {
            var some = rowKeys.subList(from, Math.min(rowKeys.size(), from + CHUNK));
            own.addAll(bids.findByRowKeyInOrderByReceivedAtDescSeqDesc(some));
        }
        own.sort(
                Comparator.comparing(Bid::receivedAt)
                        .thenComparing(Bid::seq)
                        .reversed()
                        .thenComparing(Bid::id));
        return own;
    }

    private List<MyBid> views(Collection<TenderOpening> of, List<Bid> own) {
        var byId = of.stream().collect(Collectors.toMap(TenderOpening::id, each -> each));
        var warning = debarred.warning(bidder());
        return own.stream().map(bid -> view(of(byId, bid), bid, warning)).toList();
    }

    private TenderOpening of(Map<UUID, TenderOpening> byId, Bid bid) {
        var opening = byId.get(vault.project(bid));
        if (opening == null) {
            throw Bids.unknown();
        }
        return opening;
    }

    private Stream<String> rowKeys(TenderOpening opening, String bidder) {
        var number = opening.number();
        return Stream.concat(
                opening.lots().keySet().stream().map(lot -> vault.rowKey(number, lot, bidder)),
                Stream.of(vault.refusedRowKey(number, bidder)));
    }

    private MyBid view(TenderOpening opening, Bid bid, @Nullable String warning) {
        var content = vault.content(bid);
        var place = ClosingPlace.of(counted(opening, bid), content.envelope());
        boolean inRecord = opening.isClosed() && bid.inForce();
        return new MyBid(
                bid.id(),
                opening.id(),
                opening.number(),
                opening.tender().title(),
                content.lot(),
                TenderOpening.SLOT,
                Math.toIntExact(bid.seq()),
                bid.kind() == BidKind.WITHDRAWAL,
                content.entry(),
                bid.state(),
                bid.receivedAt(),
                inRecord ? opening.closing().provenEvent().orElse(null) : null,
                place.position(),
                place.path(),
                bid.released(),
                bid.outcome().orElse(null),
                bid.plain(),
                warning);
    }

    /** Envelopes of the closing record in which the bid stands; none before it is proven. */
    private List<Bytes32> counted(TenderOpening opening, Bid bid) {
        return opening.isClosed() && bid.inForce()
                ? closedLots.envelopes(opening.id(), bid.lot())
                : List.of();
    }

    /** Where an envelope stands in the closing record. */
    private record ClosingPlace(int position, List<String> path) {
        static ClosingPlace of(List<Bytes32> sorted, Bytes32 envelope) {
            int position = sorted.indexOf(envelope);
            return position < 0
                    ? new ClosingPlace(0, List.of())
                    : new ClosingPlace(position, path(sorted, position));
        }

        private static List<String> path(List<Bytes32> sorted, int position) {
            return TenderClose.tree(sorted).inclusion(position).stream().map(Bytes32::hex).toList();
        }
    }
}
