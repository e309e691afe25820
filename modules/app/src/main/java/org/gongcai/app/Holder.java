package org.gongcai.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.app.LogProofs.Proven;
import org.gongcai.contracts.BidOpeningApi.HandOver;
import org.gongcai.contracts.BidOpeningApi.KeySetSignature;
import org.gongcai.contracts.BidOpeningApi.KeySetView;
import org.gongcai.contracts.BidOpeningApi.Piece;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.HolderApi.RehearsalAnswer;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.Rehearsal;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.TenderKey;
import org.gongcai.trust.Untrusted;

/**
 * What the device of a key holder does: it makes the key of each tender, compares and signs the key
 * set, and after the closing checks the record before it opens its pieces.
 */
final class Holder {

    private static final String SLOT = "all";

    private final HolderSeat seat;
    private final Desk desk;
    private final SigningKey longTerm;
    private final Function<String, HpkeKeyPair> pairs;

    /**
     * @param pairs the device's key pair for a tender's number, the same each time it is asked
     */
    Holder(HolderSeat seat, Desk desk, SigningKey longTerm, Function<String, HpkeKeyPair> pairs) {
        this.seat = seat;
        this.desk = desk;
        this.longTerm = longTerm;
        this.pairs = pairs;
    }

    void enrol() {
        desk.enrol(seat.recipient(), longTerm);
    }

    void announceKey(UUID project) {
        var number = desk.openings().opening(project).number();
        var key = key(number);
        desk.openings()
                .announceKey(
                        project, new SignedText(key.signed(seat.recipient(), longTerm).text()));
        rehearse(project);
    }

    /** Answers what is asked of this seat's device: before signing, and before the deadline. */
    void rehearse(UUID project) {
        var number = desk.openings().opening(project).number();
        desk.holding().rehearsals(project).stream()
                .filter(asked -> asked.recipient().equals(seat.recipient()))
                .map(asked -> Rehearsal.answer(key(number), pairs.apply(number), asked.sealed()))
                .forEach(answer ->
                        desk.holding()
                                .answer(
                                        project,
                                        new RehearsalAnswer(seat.recipient(), answer.hex())));
    }

    private TenderKey key(String number) {
        return new TenderKey(number, SLOT, 1, seat.recipient(), pairs.apply(number).publicKey());
    }

    void signKeySet(UUID project) {
        KeySetView view = desk.openings().opening(project).keySet();
        if (view == null) {
            throw new IllegalStateException("Not every recipient has announced its key");
        }
        var keys = KeySet.of(JsonObject.read(view.text()));
        if (!keys.pk(seat.recipient()).equals(pairs.apply(keys.tender()).publicKey())) {
            throw new IllegalStateException("The key set names another key for " + seat);
        }
        var sig = keys.signature(seat.recipient(), longTerm);
        desk.openings()
                .signKeySet(project, new KeySetSignature(keys.hash().hex(), sig.json().text()));
    }

    /** Recomputes the closing record from the envelopes and says so, signed. */
    void checkClosing(UUID project) {
        var console = desk.openings().console(project);
        var closing = provenClosing(console);
        recompute(TenderClose.of(closing.data()), console.envelopes());
        var checked = new CloseChecked(console.number(), closing.index());
        desk.openings()
                .closingChecked(
                        project, new SignedText(checked.signed(seat.recipient(), longTerm).text()));
    }

    /** Hands over the pieces of every envelope that its bidder has not released. */
    void handOver(UUID project) {
        var console = desk.openings().console(project);
        provenClosing(console);
        var keys = KeySet.of(JsonObject.read(console.keySet()));
        var pieces = new ArrayList<Piece>();
        console.envelopes().stream()
                .filter(SealedEnvelope::wanted)
                .forEach(envelope -> pieces.addAll(pieces(keys, envelope)));
        desk.openings().handOver(project, new HandOver(pieces));
    }

    private Proven provenClosing(ConsoleView console) {
        var closing = new LogProofs(desk.log()).proven(console.closingEvent(), "tender.close");
        if (closing.seen().firstSeenAt() < console.bidDeadline().getEpochSecond()) {
            throw new IllegalStateException("The closing was witnessed before the deadline");
        }
        return closing;
    }

    private static void recompute(TenderClose close, List<SealedEnvelope> envelopes) {
        Map<String, List<Bytes32>> byLot = new HashMap<>();
        envelopes.forEach(each ->
                byLot.computeIfAbsent(each.lot(), lot -> new ArrayList<>())
                        .add(Bytes32.parse(each.envelope())));
        byLot.forEach((lot, all) -> {
            var recomputed = TenderClose.Item.over(lot, SLOT, all);
            if (!close.items().contains(recomputed)) {
                throw new IllegalStateException(
                        "The record says %s, recomputed is %s"
                                .formatted(close.items(), recomputed));
            }
        });
    }

    private List<Piece> pieces(KeySet keys, SealedEnvelope envelope) {
        var head = BidHead.parse(Encodings.utf8(envelope.head()));
        var opener = new BidOpener(keys, head);
        return keys.rule().order().stream()
                .filter(place -> place.recipient().equals(seat.recipient()))
                .map(place -> piece(opener, place, pairs.apply(keys.tender())))
                .toList();
    }

    private Piece piece(BidOpener opener, PieceSlot place, HpkeKeyPair pair) {
        try {
            var value = opener.openPiece(place, pair).hex();
            return new Piece(statement(opener, place, true), value);
        } catch (Untrusted e) {
            return new Piece(statement(opener, place, false), null);
        }
    }

    private String statement(BidOpener opener, PieceSlot place, boolean opens) {
        var envelope = opener.head().envelope();
        return new BidPiece(envelope, place.clause(), place.piece(), place.recipient(), opens)
                .signed(place.recipient(), longTerm)
                .text();
    }
}
