package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;

/** Whose a signing key is, by which an act in a session tells who was there. */
@Entity
@Table(schema = "observation", name = "inspector_key")
class InspectorKey {

    @Id
    @Column(name = "key_id")
    private String keyId;

    private UUID person;

    @SuppressWarnings("NullAway.Init")
    protected InspectorKey() {}

    InspectorKey(KeyEnrolled enrolled) {
        keyId = enrolled.keyId();
        person = enrolled.person();
    }

    UUID person() {
        return person;
    }
}
