package org.gongcai.bidopening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.Piece;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holders check the closing and hand over their pieces (O3); pieces never enter the log. */
@Service
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private final TenderOpenings openings;
    private final PieceRecords pieces;
    private final Envelopes envelopes;
    private final BidVault vault;
    private final SigningKeys keys;
    private final Seats seats;
    private final HolderSilence silence;
    private final ClauseIrregularities irregularities;
    private final Decryption decryption;
    private final Outbox outbox;
    private final LegalClock clock;

    HandingOver(
            TenderOpenings openings,
            PieceRecords pieces,
            Envelopes envelopes,
            BidVault vault,
            SigningKeys keys,
            Seats seats,
            HolderSilence silence,
            ClauseIrregularities irregularities,
            Decryption decryption,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.pieces = pieces;
        this.envelopes = envelopes;
        this.vault = vault;
        this.keys = keys;
        this.seats = seats;
        this.silence = silence;
        this.irregularities = irregularities;
        this.decryption = decryption;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void check(UUID project, String text) {
        var opening = closed(project);
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var act = Checked.input("text", () -> CloseChecked.of(signed));
        var signer = Checked.input("text", () -> Sig.of(signed.object("sig"))).by();
        if (!signer.startsWith(HolderSeat.SUPERVISION.recipient())) {
            throw Refused.of("wrong-signer", "关闭记录由监督席位核对，签名人是 %s".formatted(signer))
                    .field("text")
                    .wording("closing-check")
                    .value("signer", signer);
        }
        var sig = signature(opening, signed, act.type(), signer);
        if (!act.tender().equals(opening.number())) {
            throw Refused.of("wrong-tender", "核对的是 %s".formatted(act.tender()))
                    .field("text")
                    .wording("closing-check")
                    .value("tender", act.tender());
        }
        if (!opening.closing().isChecked()) {
            outbox.publish(opening.checked(act, sig, clock.now()));
            log.info("{} checked the closing of {}", signer, opening.number());
        }
    }

    @Transactional
    public void handOver(UUID project, List<Piece> handed) {
        var opening = closed(project);
        if (!opening.tender().holdersMayOpen()) {
            throw Refused.of("holders-may-not-open", "招标文件未规定由持钥方开启，只能由投标人解密");
        }
        var changed = new LinkedHashSet<Bid>();
        handed.forEach(piece -> changed.add(take(opening, piece)));
        changed.forEach(bid -> combine(opening, bid));
        decryption.wanted().giveAfterCommit();
        log.info("{} pieces handed over for {}", handed.size(), opening.number());
    }

    private TenderOpening closed(UUID project) {
        var opening = openings.lock(project);
        if (!opening.isClosed()) {
            throw Refused.of("wrong-state", "关闭记录尚未经存证见证")
                    .remedy("请在投标截止、关闭记录公布后办理")
                    .wording("closing-not-witnessed");
        }
        return opening;
    }

    private Sig signature(TenderOpening opening, JsonObject signed, String type, String recipient) {
        seats.require(recipient, opening.tender());
        var sig = keys.signature("text", signed, type, recipient);
        keys.requireOwn(sig);
        return sig;
    }

    private Bid take(TenderOpening opening, Piece handed) {
        var signed = Checked.input("statement", () -> JsonObject.read(handed.statement()));
        var act = Checked.input("statement", () -> BidPiece.of(signed));
        var sig = signature(opening, signed, act.type(), act.recipient());
        var bid = envelopes.find(opening.id(), act.envelope());
        refuseUnlessWanted(opening, bid);
        refuseForeign(opening, act);
        refuseUnchecked(opening, act);
        silence.refuseUncalledBackup(opening, bid, act);
        var earlier =
                pieces.findByBidAndClauseAndPieceAndRecipient(
                        bid.id(), act.clause(), act.piece(), act.recipient());
        if (earlier.isEmpty() || earlier.get().isSupersededBy(act)) {
            keep(earlier, bid, act, value(opening, bid, act, handed.value()));
            var seat = HolderSeat.ofRecipient(act.recipient()).orElseThrow(Bids::unknown);
            outbox.publish(opening.handedOver(bid.lot(), act, seat, sig, clock.now()));
        }
        return bid;
    }

    private void keep(
            Optional<PieceRecord> earlier, Bid bid, BidPiece act, byte @Nullable [] value) {
        earlier.ifPresentOrElse(
                record -> record.supersede(value),
                () -> pieces.saveAndFlush(new PieceRecord(bid.id(), act, value)));
    }

    /** Also of a bid that its bidder released: a clause that fails is published all the same. */
    private static void refuseUnlessWanted(TenderOpening opening, Bid bid) {
        if (opening.lotState(bid.lot()) != LotState.CLOSED && !bid.released()) {
            throw Refused.of("wrong-state", "第 %s 包已开标或不予开标，不再接收分片".formatted(bid.lot()))
                    .wording("lot-opened")
                    .value("lot", bid.lot());
        }
    }

    private static void refuseUnchecked(TenderOpening opening, BidPiece act) {
        boolean supervises = act.recipient().startsWith(HolderSeat.SUPERVISION.recipient());
        if (supervises && !opening.closing().isChecked()) {
            throw Refused.of("closing-not-checked", "监督席位须先核对关闭记录，才能交出分片")
                    .remedy("请先在控制台核对并签署关闭记录");
        }
    }

    /** The rule says which recipient holds which piece. */
    private static void refuseForeign(TenderOpening opening, BidPiece act) {
        var rule = opening.requiredKeySet().rule();
        boolean known = rule.order().stream().anyMatch(slot -> isOf(slot, act));
        if (!known) {
            throw Refused.of(
                            "rule-refused",
                            "开启规则中没有 %s 的第 %d 组第 %d 片"
                                    .formatted(act.recipient(), act.clause(), act.piece()))
                    .field("statement")
                    .wording("piece")
                    .value("recipient", act.recipient())
                    .value("clause", act.clause())
                    .value("piece", act.piece());
        }
    }

    private static boolean isOf(PieceSlot slot, BidPiece act) {
        return slot.clause() == act.clause()
                && slot.piece() == act.piece()
                && slot.recipient().equals(act.recipient());
    }

    private byte @Nullable [] value(
            TenderOpening opening, Bid bid, BidPiece act, @Nullable String hex) {
        if (!act.ok()) {
            return null;
        }
        if (hex == null) {
            throw Refused.of("missing-field", "声明能开启的分片没有附上").field("value").wording("pieces");
        }
        var value = Checked.input("value", () -> Secret32.parse(hex));
        var opener = envelopes.opener(opening, bid);
        Checked.run("value", () -> opener.checkPiece(act.clause(), act.piece(), value));
        return envelopes.sealPiece(bid, value);
    }

    private void combine(TenderOpening opening, Bid bid) {
        if (envelopes.isLost(bid)) {
            return;
        }
        var tried = envelopes.tried(opening, bid);
        if (!bid.openable()) {
            tried.dek().ifPresent(dek -> bid.opensByHolders(vault.sealDek(bid, dek)));
            bid.judgeUnopenable(tried.allClausesBad());
        }
        irregularities.publish(opening, bid, tried);
    }
}
