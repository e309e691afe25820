package org.gongcai.bidopening;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.gongcai.contracts.SealingView.TrustAnchors;
import org.gongcai.platform.DemoSettings;
import org.springframework.stereotype.Component;

/** The long-term keys that pages check before anything is sealed to a key set. */
@Component
class Trust {

    private final TrustSettings settings;
    private final DemoSettings demo;
    private final SigningKeys keys;

    Trust(TrustSettings settings, DemoSettings demo, SigningKeys keys) {
        this.settings = settings;
        this.demo = demo;
        this.keys = keys;
    }

    /** Pins of the supervision seat, as configured; else the first key enrolled for each. */
    TrustAnchors anchors() {
        var pins = new TreeMap<String, String>();
        for (var seat : List.of(HolderSeat.SUPERVISION, HolderSeat.SUPERVISION_BACKUP)) {
            var recipient = seat.recipient();
            Optional.ofNullable(settings.pins().get(recipient))
                    .or(() -> keys.of(recipient).stream().map(EnrolledKey::keyId).findFirst())
                    .ifPresent(pin -> pins.put(recipient, pin));
        }
        return new TrustAnchors(pins, demo.enabled());
    }

    /** Of every recipient that announced a key. */
    List<LongTermKey> longTermKeys(TenderOpening opening) {
        return opening.keys().announced().entrySet().stream()
                .map(each -> longTermKey(each.getKey(), each.getValue().longTermKey()))
                .toList();
    }

    private LongTermKey longTermKey(String recipient, String keyId) {
        var key =
                keys.enrolment(recipient, keyId)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Key %s of %s is not enrolled"
                                                .formatted(keyId, recipient)));
        return new LongTermKey(recipient, key.spki(), key.id());
    }
}
