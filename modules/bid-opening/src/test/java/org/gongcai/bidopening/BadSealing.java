package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.List;
import org.gongcai.bidopening.OpeningFixture.Envelope;
import org.gongcai.bidopening.OpeningFixture.Signer;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.SealedBid;
import org.gongcai.trust.Secret32;

/** What a bidder can do to its own envelope before it signs. */
record BadSealing(KeySet keys, Signer bidder) {

    /** One clause leads to another key, with commitments that hold. */
    Envelope clauseToAnotherKey(Envelope sound, int clause) {
        var head = sound.sealed().head();
        var place = place(clause, keys.rule().clauses().get(clause).size() - 1);
        var other = Secret32.of(Entropy.secure().bytes("another piece", 32));
        var ctx = head.header().ctx();
        var commit =
                Encodings.h(
                        "gongcai/bid/v1/piece-commit",
                        ctx.bytes(),
                        Encodings.u32(clause),
                        Encodings.u32(place.piece()),
                        other.bytes());
        var commits = new ArrayList<>(head.commits());
        commits.set(2 * clause + place.piece(), commit);
        var sealed = new ArrayList<>(head.sealed());
        sealed.set(keys.rule().order().indexOf(place), sealed(ctx, place, commit, other));
        return signed(sound, commits, sealed);
    }

    private String sealed(Bytes32 ctx, PieceSlot place, Bytes32 commit, Secret32 piece) {
        byte[] info =
                Encodings.lp(
                        Encodings.utf8("gongcai/bid/v1/piece"),
                        ctx.bytes(),
                        Encodings.u32(place.clause()),
                        Encodings.u32(place.piece()),
                        Encodings.utf8(place.recipient()));
        return Encodings.hex(
                keys.pk(place.recipient())
                        .seal(info, commit.bytes(), piece.bytes(), Entropy.secure(), "piece"));
    }

    /** What is sealed to that recipient opens nowhere. */
    Envelope garbageFor(Envelope sound, String recipient) {
        var head = sound.sealed().head();
        var sealed = new ArrayList<>(head.sealed());
        var order = keys.rule().order();
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).recipient().equals(recipient)) {
                sealed.set(at, Encodings.hex(Entropy.secure().bytes("garbage", 113)));
            }
        }
        return signed(sound, head.commits(), sealed);
    }

    private Envelope signed(Envelope sound, List<Bytes32> commits, List<String> sealed) {
        var head = sound.sealed().head();
        var unsigned =
                new BidHead(
                        head.header(), commits, sealed, head.body(), head.bodyLen(), head.sig());
        var sig = bidder.key().sign(bidder.by(), BidHead.TYPE, unsigned.envelope());
        var signed = new BidHead(head.header(), commits, sealed, head.body(), head.bodyLen(), sig);
        var bid =
                new SealedBid(
                        signed, sound.sealed().dek(), sound.sealed().r(), sound.sealed().plain());
        return new Envelope(bid, sound.body());
    }

    private PieceSlot place(int clause, int piece) {
        return keys.rule().order().stream()
                .filter(each -> each.clause() == clause && each.piece() == piece)
                .findFirst()
                .orElseThrow();
    }
}
