package org.gongcai.bidopening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.KeySetView;
import org.gongcai.contracts.BidOpeningApi.LotOpening;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.PieceSlot;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who take part in an opening see of it. */
@Service
@Transactional(readOnly = true)
class OpeningViews {

    private final TenderOpenings openings;
    private final Bids bids;
    private final PieceRecords pieces;
    private final Batches batches;
    private final BidVault vault;
    private final Seats seats;
    private final Rehearsing rehearsing;
    private final LegalClock clock;

    OpeningViews(
            TenderOpenings openings,
            Bids bids,
            PieceRecords pieces,
            Batches batches,
            BidVault vault,
            Seats seats,
            Rehearsing rehearsing,
            LegalClock clock) {
        this.openings = openings;
        this.bids = bids;
        this.pieces = pieces;
        this.batches = batches;
        this.vault = vault;
        this.seats = seats;
        this.rehearsing = rehearsing;
        this.clock = clock;
    }

    public List<OpeningView> all() {
        return openings.findAll(Sort.by(Sort.Direction.DESC, "bidDeadline")).stream()
                .filter(opening -> seats.takesPart(opening.tender()))
                .map(this::view)
                .toList();
    }

    public OpeningView one(UUID project) {
        var opening = openings.get(project);
        if (!seats.takesPart(opening.tender())) {
            throw Refused.of("not-yours", "您不参加本项目的开标").remedy("开标公开信息请看公众页面").wording("opening");
        }
        return view(opening);
    }

    private OpeningView view(TenderOpening opening) {
        var tender = opening.tender();
        return new OpeningView(
                opening.id(),
                opening.number(),
                tender.title(),
                tender.purchaser(),
                tender.agency(),
                opening.state(),
                opening.bidDeadline(),
                tender.releaseMinutes(),
                tender.holdersMayOpen(),
                opening.closing().releaseEnds().orElse(null),
                recipients(opening, tender),
                opening.keySet().map(keys -> keySet(opening, keys)).orElse(null),
                opening.closing().provenEvent().orElse(null),
                opening.closing().isChecked(),
                opening.mayDestroyKeys(clock.now()),
                tender.lots().stream().map(lot -> lot(opening, lot)).toList(),
                seats.ofCaller(tender));
    }

    private static KeySetView keySet(TenderOpening opening, KeySet keys) {
        return new KeySetView(
                keys.json().text(),
                keys.hash().hex(),
                keys.fingerprint(),
                opening.keys().event().orElse(null),
                opening.keys().inForce());
    }

    private List<RecipientView> recipients(TenderOpening opening, Tender tender) {
        return Arrays.stream(HolderSeat.values())
                .map(seat -> recipient(opening, tender, seat))
                .toList();
    }

    private RecipientView recipient(TenderOpening opening, Tender tender, HolderSeat seat) {
        var key = opening.keys().announced().get(seat.recipient());
        var rehearsed = rehearsing.stateOf(opening, seat.recipient());
        return key == null
                ? new RecipientView(
                        seat.recipient(),
                        seats.partyOf(seat, tender),
                        null,
                        rehearsed,
                        false,
                        false)
                : new RecipientView(
                        seat.recipient(),
                        key.partyName(),
                        key.pk(),
                        rehearsed,
                        key.signed(),
                        key.destroyed());
    }

    private LotOpening lot(TenderOpening opening, Tender.LotContent lot) {
        var state = opening.lotState(lot.number());
        if (!opening.isClosed()) {
            return new LotOpening(lot.number(), lot.title(), state, null, 0, 0, 0);
        }
        var all = bids.findByTenderAndLotAndInForceTrue(opening.id(), lot.number());
        return new LotOpening(
                lot.number(),
                lot.title(),
                state,
                all.size(),
                (int) all.stream().filter(Bid::released).count(),
                (int) all.stream().filter(Bid::openable).count(),
                (int) all.stream().filter(Bid::isReadOut).count());
    }

    /** For one who fills a seat: the closing record's envelopes of the lots that may be opened. */
    public ConsoleView console(UUID project) {
        var opening = openings.get(project);
        var held = seats.requireAny(opening.tender());
        var closing = opening.closing().provenEvent().orElseThrow(OpeningViews::notClosed);
        var keySet = opening.keySet().orElseThrow(OpeningViews::notClosed);
        var owed =
                keySet.rule().order().stream()
                        .filter(place -> held.contains(place.recipient()))
                        .toList();
        var envelopes =
                bids.findByTenderAndInForceTrue(project).stream()
                        .filter(bid -> opening.lotState(bid.lot()) != LotState.FAILED)
                        .map(bid -> envelope(bid, owed))
                        .sorted(Comparator.comparing(SealedEnvelope::envelope))
                        .toList();
        return new ConsoleView(
                project,
                opening.number(),
                closing,
                opening.bidDeadline(),
                keySet.json().text(),
                envelopes);
    }

    private static Refused notClosed() {
        return Refused.of("wrong-state", "关闭记录尚未经存证见证，或本项目没有密钥集")
                .remedy("请在投标截止、关闭记录公布后打开控制台")
                .wording("console");
    }

    private SealedEnvelope envelope(Bid bid, List<PieceSlot> owed) {
        var content = vault.content(bid);
        var batch = bid.batch().flatMap(batches::findById).orElseThrow(Bids::unknown);
        return new SealedEnvelope(
                bid.lot(),
                content.entry(),
                content.text(),
                batch.index(),
                content.r(),
                !bid.openable(),
                isHandedOver(owed, pieces.findByBid(bid.id())));
    }

    private static boolean isHandedOver(List<PieceSlot> owed, List<PieceRecord> pieces) {
        return owed.stream().allMatch(place -> pieces.stream().anyMatch(each -> each.fills(place)));
    }
}
