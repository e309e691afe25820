package org.gongcai.cli.verify;

import java.util.List;
import java.util.Optional;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.TenderClose;

/** What a tender's chain holds of its opening. */
record OpeningMessages(
        List<Logged<KeySet>> keySets,
        List<Logged<TenderClose>> closings,
        List<Logged<CloseChecked>> checked,
        List<Logged<BidRelease>> releases,
        List<Logged<BidPiece>> pieces,
        List<Logged<BidOpened>> opened,
        List<Logged<JsonObject>> records,
        List<Logged<JsonObject>> failures,
        List<Logged<JsonObject>> notices,
        List<Logged<Long>> postponements) {

    static OpeningMessages of(List<ProvenLeaf> chain) {
        return new OpeningMessages(
                Logged.of(chain, "tender.keys", KeySet::of),
                Logged.of(chain, "tender.close", TenderClose::of),
                Logged.of(chain, "close.checked", CloseChecked::of),
                Logged.of(chain, "bid.release", BidRelease::of),
                Logged.of(chain, "bid.piece", BidPiece::of),
                Logged.of(chain, "bid.opened", BidOpened::of),
                Logged.of(chain, "opening.record", data -> data),
                Logged.of(chain, "opening.failed", data -> data),
                Logged.of(chain, "tender.notice", data -> data),
                Logged.of(chain, "closing.postponed", data -> data.integer("until")));
    }

    /** The key set that bids were sealed to: the last one before that index. */
    Optional<KeySet> keysBefore(long index) {
        return keySets.stream()
                .filter(each -> each.index() < index)
                .reduce((earlier, later) -> later)
                .map(Logged::act);
    }

    /** POSIX seconds, as the last notice states it. */
    Optional<Long> deadline() {
        return notices.isEmpty()
                ? Optional.empty()
                : Optional.of(notices.getLast().act().integer("deadline"));
    }

    /** Acts before the closing that put it off, each with until when. */
    List<Logged<Long>> postponements(long closing) {
        return postponements.stream().filter(each -> each.index() < closing).toList();
    }

    /** POSIX seconds until which bids may be seen: the deadline, unless an act put it off. */
    Optional<Long> latest(long closing) {
        return deadline()
                .map(deadline ->
                        Logged.acts(postponements(closing)).stream().reduce(deadline, Math::max));
    }

    Optional<Logged<JsonObject>> record(String lot) {
        return records.stream().filter(each -> each.act().string("lot").equals(lot)).findFirst();
    }

    boolean hasFailed(String lot) {
        return failures.stream().anyMatch(each -> each.act().string("lot").equals(lot));
    }

    boolean isReleased(Bytes32 envelope) {
        return releases.stream().anyMatch(each -> each.act().envelope().equals(envelope));
    }

    /** Pieces of the envelope that their recipients say they could open. */
    List<BidPiece> goodPieces(Bytes32 envelope) {
        return Logged.acts(pieces).stream()
                .filter(each -> each.ok() && each.envelope().equals(envelope))
                .toList();
    }
}
