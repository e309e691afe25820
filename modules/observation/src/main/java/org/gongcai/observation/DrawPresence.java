package org.gongcai.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.platform.events.Outbox;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Sig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An inspector who commits at a draw is there, whether or not it signed in. */
@Service
@Transactional
class DrawPresence {

    private static final Logger log = LoggerFactory.getLogger(DrawPresence.class);
    private static final String INSPECTOR = "inspector";

    private final InspectorKeys keys;
    private final Outbox outbox;

    DrawPresence(InspectorKeys keys, Outbox outbox) {
        this.keys = keys;
        this.outbox = outbox;
    }

    public void enrolled(KeyEnrolled event) {
        keys.save(new InspectorKey(event));
    }

    public void committed(Observation observation, NonceCommitted event) {
        var sigs = event.statement().sigs();
        if (!event.role().equals(INSPECTOR) || sigs.isEmpty()) {
            return;
        }
        var sig = Sig.of(JsonObject.read(sigs.getFirst()));
        Instant at = event.occurredAt();
        signer(observation.expectedAtDraw(at), sig)
                .ifPresent(invitation -> {
                    outbox.publish(observation.present(invitation, at));
                    log.info("Invitation {} attended by its commitment", invitation.id());
                });
    }

    /** By the key; where that was enrolled before keys were kept here, the only one of its unit. */
    private Optional<Invitation> signer(List<Invitation> expected, Sig sig) {
        var known = keys.findById(sig.key().hex()).map(InspectorKey::person);
        if (known.isPresent()) {
            return expected.stream()
                    .filter(each -> each.inspector().equals(known.get()))
                    .findFirst();
        }
        var ofUnit = expected.stream().filter(each -> each.by().equals(sig.by())).toList();
        return ofUnit.size() == 1 ? Optional.of(ofUnit.getFirst()) : Optional.empty();
    }
}
