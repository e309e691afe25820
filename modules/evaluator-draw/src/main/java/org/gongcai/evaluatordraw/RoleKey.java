package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.VerifyKey;
import org.jspecify.annotations.Nullable;

/** A long-term signing key as the register enrolled it; its id is that of the enrolment's event. */
@Entity
@Table(schema = "evaluator_draw", name = "signing_key")
class RoleKey {

    @Id private UUID id;
    private String signer;
    private String keyId;
    private String spki;
    private UUID person;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleKey() {}

    RoleKey(KeyEnrolled event) {
        id = event.eventId();
        signer = event.by();
        keyId = event.keyId();
        spki = event.publicKey();
        person = event.person();
    }

    UUID person() {
        return person;
    }

    void revoke(Instant moment) {
        revokedAt = moment;
    }

    VerifyKey verifyKey() {
        return VerifyKey.ofSpki(Encodings.unhex(spki));
    }
}
