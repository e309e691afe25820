package org.gongcai.bidopening;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.ReleaseBid;
import org.gongcai.contracts.BidOpeningEvent.BidReleased;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bidders release their own bids, in the time the tender document gives them (O2). */
@Service
class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private final TenderOpenings openings;
    private final Bids bids;
    private final PieceRecords pieces;
    private final Envelopes envelopes;
    private final BidVault vault;
    private final SigningKeys keys;
    private final Appointments appointments;
    private final Decryption decryption;
    private final Outbox outbox;
    private final LegalClock clock;

    Releases(
            TenderOpenings openings,
            Bids bids,
            PieceRecords pieces,
            Envelopes envelopes,
            BidVault vault,
            SigningKeys keys,
            Appointments appointments,
            Decryption decryption,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.bids = bids;
        this.pieces = pieces;
        this.envelopes = envelopes;
        this.vault = vault;
        this.keys = keys;
        this.appointments = appointments;
        this.decryption = decryption;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void release(UUID project, ReleaseBid sent) {
        var bidder = appointments.actingAs(Role.SUPPLIER).party().creditCode().value();
        var opening = openings.lock(project);
        var bid = bids.get(sent.bid());
        var content = vault.content(bid);
        if (!content.bidder().equals(bidder) || !vault.project(bid).equals(project)) {
            throw Bids.unknown();
        }
        refuseUnlessInTime(opening, bid, clock.now());
        var signed = Checked.input("text", () -> JsonObject.read(sent.text()));
        var act = Checked.input("text", () -> BidRelease.of(signed));
        var sig = keys.signature("text", signed, act.type(), bidder);
        var dek = Checked.input("dek", () -> Secret32.parse(sent.dek()));
        if (!act.envelope().equals(content.envelope()) || !act.releases(dek)) {
            throw Refused.of("wrong-release", "解密授权与标书或密钥不符")
                    .field("text")
                    .remedy("请用这份标书的密钥文件重新解密");
        }
        var opener = envelopes.opener(opening, bid);
        var prefix = envelopes.bodyPrefix(bid);
        Checked.run("dek", () -> opener.checkKey(dek, prefix));
        if (!bid.released()) {
            bid.release(vault.sealDek(bid, dek));
            outbox.publish(released(opening, bid, act, sig));
            decryption.wanted().giveAfterCommit();
            log.info("Released {} of {}", bid.id(), opening.number());
        }
    }

    private BidReleased released(TenderOpening opening, Bid bid, BidRelease act, Sig sig) {
        var statement = Statements.of(opening.number(), "bidder", act, sig);
        var head = opening.head(clock.now());
        return new BidReleased(head, statement, bid.lot(), act.envelope().hex());
    }

    private void refuseUnlessInTime(TenderOpening opening, Bid bid, Instant now) {
        if (!bid.inForce() || !opening.isClosed()) {
            throw Refused.of("wrong-state", "这份标书目前不能解密")
                    .remedy("请在投标截止、关闭记录公布后解密有效的标书")
                    .wording("bid-closed");
        }
        var state = opening.lotState(bid.lot());
        if (state == LotState.FAILED) {
            throw Refused.of("wrong-state", "本包投标人不足，不予开标，不需要解密").wording("too-few-bidders");
        }
        boolean late = opening.closing().isReleaseOver(now);
        if (state != LotState.CLOSED || late && !holdersFailed(bid)) {
            throw Refused.of("release-too-late", "投标人解密时间已结束").remedy("由持钥方按招标文件规定的补救方案开启");
        }
    }

    /** A bid the holders could not open must not be lost to its bidder for that. */
    private boolean holdersFailed(Bid bid) {
        return !bid.openable() && pieces.existsByBidAndOpensFalse(bid.id());
    }
}
