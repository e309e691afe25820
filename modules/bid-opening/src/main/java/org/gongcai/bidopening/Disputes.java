package org.gongcai.bidopening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningEvent.PieceJudged;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyShown;
import org.gongcai.contracts.HolderApi.DisputeView;
import org.gongcai.contracts.HolderApi.ShownKey;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.PieceVerdict;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Untrusted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at fault for a piece that was said not to open: after every lot is decided its holder
 * shows the slot key to the other seats, and any of them repeats the decryption. The key never
 * becomes public, as it would open its pieces of every bid.
 */
@Service
class Disputes {

    private static final Logger log = LoggerFactory.getLogger(Disputes.class);

    private final TenderOpenings openings;
    private final Bids bids;
    private final PieceRecords pieces;
    private final JudgedPieces judged;
    private final ShownKeys shown;
    private final Envelopes envelopes;
    private final BidVault vault;
    private final SigningKeys keys;
    private final Seats seats;
    private final Outbox outbox;
    private final LegalClock clock;

    Disputes(
            TenderOpenings openings,
            Bids bids,
            PieceRecords pieces,
            JudgedPieces judged,
            ShownKeys shown,
            Envelopes envelopes,
            BidVault vault,
            SigningKeys keys,
            Seats seats,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.bids = bids;
        this.pieces = pieces;
        this.judged = judged;
        this.shown = shown;
        this.envelopes = envelopes;
        this.vault = vault;
        this.keys = keys;
        this.seats = seats;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DisputeView> all(UUID project) {
        var opening = openings.get(project);
        seats.requireAny(opening.tender());
        refuseUnlessDecided(opening);
        return bids.findByTenderAndInForceTrue(project).stream()
                .flatMap(bid -> of(opening, bid).stream())
                .toList();
    }

    private List<DisputeView> of(TenderOpening opening, Bid bid) {
        var content = vault.content(bid);
        var order = opening.requiredKeySet().rule().order();
        return pieces.findByBid(bid.id()).stream()
                .filter(each -> !each.opens())
                .flatMap(each -> order.stream().filter(each::fills))
                .map(place -> view(opening, content, place))
                .toList();
    }

    private DisputeView view(TenderOpening opening, BidContent content, PieceSlot place) {
        return new DisputeView(
                content.entry(),
                place.clause(),
                place.piece(),
                place.recipient(),
                content.text(),
                pkcs8(opening, place.recipient()).map(Encodings::hex).orElse(null));
    }

    private Optional<byte[]> pkcs8(TenderOpening opening, String recipient) {
        return shown.findByTenderAndRecipient(opening.id(), recipient)
                .map(row -> vault.open(place(opening, recipient), row.sealedKey()));
    }

    private static String place(TenderOpening opening, String recipient) {
        return "tender/%s/shown-key/%s".formatted(opening.id(), recipient);
    }

    private static void refuseUnlessDecided(TenderOpening opening) {
        if (opening.state() != OpeningState.OPENED) {
            throw Refused.of("wrong-state", "各包标书尚未全部开启，不能出示密钥")
                    .remedy("请等开标结束后办理")
                    .wording("disputes");
        }
    }

    @Transactional
    public void show(UUID project, ShownKey sent) {
        var opening = openings.lock(project);
        seats.require(sent.recipient(), opening.tender());
        refuseUnlessDecided(opening);
        refuseNeedless(opening, sent.recipient());
        var pkcs8 = Checked.input("key", () -> Encodings.unhex(sent.key()));
        var pair = Checked.input("key", () -> KeyFile.pair(pkcs8));
        if (!opening.requiredKeySet().pk(sent.recipient()).equals(pair.publicKey())) {
            throw Refused.of("wrong-keys", "出示的不是本席位公布的密钥")
                    .field("key")
                    .remedy("请选择本项目的密钥文件")
                    .wording("shown");
        }
        if (pkcs8(opening, sent.recipient()).isEmpty()) {
            var sealed = vault.seal(place(opening, sent.recipient()), pkcs8);
            shown.save(new ShownKeyRow(project, sent.recipient(), sealed));
            var statement = Statements.keyShown(opening.number(), sent.recipient());
            var seat = HolderSeat.ofRecipient(sent.recipient()).orElseThrow();
            outbox.publish(new SlotKeyShown(opening.head(clock.now()), statement, seat));
            log.info("{} showed its key of {}", sent.recipient(), opening.number());
        }
    }

    /** A key opens its pieces of every bid, failed lots' too: none is taken that judges nothing. */
    private void refuseNeedless(TenderOpening opening, String recipient) {
        var announced = opening.keys().announced().get(recipient);
        if (announced != null && announced.destroyed()) {
            throw Refused.of("key-destroyed", "本席位已声明销毁该密钥，不能再出示").remedy("已销毁的密钥不应再有任何副本");
        }
        boolean disputed =
                bids.findByTenderAndInForceTrue(opening.id()).stream()
                        .flatMap(bid -> pieces.findByBid(bid.id()).stream())
                        .anyMatch(each -> each.recipient().equals(recipient) && !each.opens());
        if (!disputed) {
            throw Refused.of("not-disputed", "本席位没有声明不能开启的分片，不接收其密钥")
                    .remedy("请妥善保管密钥，待质疑期结束后销毁")
                    .wording("shown");
        }
    }

    /**
     * Said once by each judge. A verdict comes after the opening record, so that whose fault it is
     * (§3.5) changes in this service's own record alone: what was read out and what the evaluation
     * heard stay, and the public word is the verdict's entry in the log.
     */
    @Transactional
    public void judge(UUID project, String text) {
        var opening = openings.lock(project);
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var act = Checked.input("text", () -> PieceVerdict.of(signed));
        var judge = Checked.input("text", () -> Sig.of(signed.object("sig"))).by();
        seats.require(judge, opening.tender());
        var sig = keys.signature("text", signed, act.type(), judge);
        keys.requireOwn(sig);
        var bid = envelopes.find(project, act.envelope());
        var piece = refuseUnfit(opening, bid, act, judge);
        var record = record(bid, act);
        if (judged.existsByPieceAndJudge(record.id(), judge)) {
            return;
        }
        judged.saveAndFlush(new JudgedPiece(record, judge));
        piece.ifPresent(value -> record.repeat(envelopes.sealPiece(bid, value)));
        if (!bid.openable() && !envelopes.isLost(bid)) {
            bid.fail(envelopes.whoseFault(opening, bid));
        }
        var seat = HolderSeat.ofRecipient(act.recipient()).orElseThrow();
        outbox.publish(
                new PieceJudged(
                        opening.head(clock.now()),
                        Statements.of(opening.number(), judge, act, sig),
                        bid.lot(),
                        act.envelope().hex(),
                        seat,
                        act.opens()));
        log.info("{} judged a piece of {} in {}", judge, act.recipient(), opening.number());
    }

    private PieceRecord record(Bid bid, PieceVerdict act) {
        return pieces.findByBidAndClauseAndPieceAndRecipient(
                        bid.id(), act.clause(), act.piece(), act.recipient())
                .orElseThrow();
    }

    /**
     * Nobody judges itself, and the platform repeats what the judge says; returns the piece if it
     * opens.
     */
    private Optional<Secret32> refuseUnfit(
            TenderOpening opening, Bid bid, PieceVerdict act, String judge) {
        var disputed =
                of(opening, bid).stream()
                        .filter(each -> each.clause() == act.clause())
                        .filter(each -> each.piece() == act.piece())
                        .anyMatch(each -> each.recipient().equals(act.recipient()));
        var key = pkcs8(opening, act.recipient()).map(KeyFile::pair);
        if (!disputed || key.isEmpty() || judge.equals(act.recipient())) {
            throw Refused.of("not-disputed", "没有需要由本席位判断的分片，或其持钥方尚未出示密钥")
                    .field("text")
                    .remedy("请等声明不能开启的席位出示密钥后，由另一席位重复解密");
        }
        var piece = repeated(opening, bid, act, key.get());
        if (piece.isPresent() != act.opens()) {
            throw Refused.of("verdict-differs", "重复解密的结果与所签的判断不同")
                    .field("text")
                    .remedy("请用出示的密钥重新解密后再签署");
        }
        return piece;
    }

    private Optional<Secret32> repeated(
            TenderOpening opening, Bid bid, PieceVerdict act, HpkeKeyPair pair) {
        var opener = envelopes.opener(opening, bid);
        var place =
                opener.keys().rule().order().stream()
                        .filter(each -> each.clause() == act.clause())
                        .filter(each -> each.piece() == act.piece())
                        .filter(each -> each.recipient().equals(act.recipient()))
                        .findFirst()
                        .orElseThrow();
        try {
            return Optional.of(opener.openPiece(place, pair));
        } catch (Untrusted e) {
            return Optional.empty();
        }
    }
}
