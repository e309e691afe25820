package org.gongcai.bidopening;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyDestroyed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeyDestroyed;
import org.gongcai.trust.TenderKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holders say that they destroyed their slot keys, once nobody can need them again (O5). */
@Service
class Destroying {

    private static final Logger log = LoggerFactory.getLogger(Destroying.class);

    private final TenderOpenings openings;
    private final ShownKeys shown;
    private final SigningKeys keys;
    private final Seats seats;
    private final Outbox outbox;
    private final LegalClock clock;

    Destroying(
            TenderOpenings openings,
            ShownKeys shown,
            SigningKeys keys,
            Seats seats,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.shown = shown;
        this.keys = keys;
        this.seats = seats;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void destroyed(UUID project, String text) {
        var opening = openings.lock(project);
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var act = Checked.input("text", () -> KeyDestroyed.of(signed));
        seats.require(act.recipient(), opening.tender());
        var sig = keys.signature("text", signed, act.type(), act.recipient());
        keys.requireOwn(sig);
        if (!opening.mayDestroyKeys(clock.now())) {
            throw Refused.of("key-still-needed", "质疑期尚未结束，密钥还可能用到，不能销毁").remedy("请在质疑期结束后销毁");
        }
        refuseUnlessAnnounced(opening, act);
        var key = opening.keys().announced().get(act.recipient());
        if (key != null && !key.destroyed()) {
            opening.keys().destroy(act.recipient(), clock.now());
            shown.deleteByTenderAndRecipient(project, act.recipient());
            var seat = HolderSeat.ofRecipient(act.recipient()).orElseThrow();
            var statement = Statements.of(opening.number(), act.recipient(), act, sig);
            outbox.publish(new SlotKeyDestroyed(opening.head(clock.now()), statement, seat));
            log.info("{} destroyed its key of {}", act.recipient(), opening.number());
        }
    }

    private static void refuseUnlessAnnounced(TenderOpening opening, KeyDestroyed act) {
        var key = opening.keys().announced().get(act.recipient());
        var announced = key == null ? null : TenderKey.of(JsonObject.read(key.statement()));
        if (announced == null
                || !announced.tender().equals(act.tender())
                || !announced.slot().equals(act.slot())
                || announced.seq() != act.seq()) {
            throw Refused.of("wrong-tender", "所销毁的不是本项目公布的密钥")
                    .field("text")
                    .remedy("请在本项目的页面上重新签署")
                    .wording("destroyed-key");
        }
    }
}
