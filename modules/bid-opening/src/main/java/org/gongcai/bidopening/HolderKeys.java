package org.gongcai.bidopening;

import java.util.UUID;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Signatures;
import org.gongcai.trust.TenderKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holders announce their keys and sign the set that all of them make (bid/v1 §3.1). */
@Service
class HolderKeys {

    private static final Logger log = LoggerFactory.getLogger(HolderKeys.class);

    private final TenderOpenings openings;
    private final SigningKeys keys;
    private final Seats seats;
    private final Rehearsing rehearsing;
    private final Outbox outbox;
    private final LegalClock clock;

    HolderKeys(
            TenderOpenings openings,
            SigningKeys keys,
            Seats seats,
            Rehearsing rehearsing,
            Outbox outbox,
            LegalClock clock) {
        this.openings = openings;
        this.keys = keys;
        this.seats = seats;
        this.rehearsing = rehearsing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void announce(UUID project, String text) {
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var key = Checked.input("text", () -> TenderKey.of(signed));
        var opening = openings.lock(project);
        var seat = seats.require(key.recipient(), opening.tender());
        var sig = keys.signature("text", signed, key.type(), key.recipient());
        keys.requireOwn(sig);
        refuseReplacingAnothers(opening, key.recipient());
        var announced =
                new HolderKey(
                        key.pk().hex(), text, sig.key().hex(), seat.party().name(), null, null);
        opening.announce(key, announced, clock.now());
        rehearsing.ask(opening, key);
        log.info("{} announced its key for {}", key.recipient(), opening.number());
    }

    /** Of two in one seat, neither makes the other's device useless. */
    private void refuseReplacingAnothers(TenderOpening opening, String recipient) {
        var earlier = opening.keys().announced().get(recipient);
        if (earlier != null && keys.isAnothers(recipient, earlier.longTermKey())) {
            throw Refused.of("key-announced", "%s 席位的密钥已由另一人公布".formatted(recipient))
                    .field("text")
                    .remedy("请由公布人更换；其登记密钥已撤销的，可重新公布")
                    .value("recipient", recipient);
        }
    }

    @Transactional
    public void sign(UUID project, String hash, String signature) {
        var sig = Checked.input("sig", () -> Sig.of(JsonObject.read(signature)));
        var opening = openings.lock(project);
        seats.require(sig.by(), opening.tender());
        var keySet = keySet(opening, hash);
        rejectUnlessAnnounced(opening, sig);
        rehearsing.refuseUnrehearsed(opening, sig.by());
        Checked.run(
                "sig", () -> Signatures.check(keySet.type(), keySet.digest(), sig, keys.ring()));
        keys.requireOwn(sig);
        opening.sign(sig, clock.now()).ifPresent(outbox::publish);
        log.info("{} signed the key set of {}", sig.by(), opening.number());
    }

    private static KeySet keySet(TenderOpening opening, String hash) {
        var keySet =
                opening.keySet()
                        .orElseThrow(() ->
                                Refused.of("keys-missing", "尚有持钥方未公布密钥").remedy("请等全部持钥方公布密钥后再签署"));
        if (!keySet.hash().hex().equals(hash)) {
            throw Refused.of("wrong-keys", "所签的密钥集与目前的密钥集不同")
                    .field("keySet")
                    .remedy("请重新核对密钥集后签署")
                    .wording("key-set");
        }
        return keySet;
    }

    /** One and the same long-term key announces and signs, so that bidders need check one only. */
    private static void rejectUnlessAnnounced(TenderOpening opening, Sig sig) {
        var announced = opening.keys().announced().get(sig.by());
        if (announced == null || !announced.longTermKey().equals(sig.key().hex())) {
            throw Refused.of("wrong-signer", "须用公布密钥时所用的登记密钥签署")
                    .field("sig")
                    .remedy("请用同一把登记密钥签署")
                    .wording("key-announced");
        }
    }
}
