package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gongcai.trust.Secret32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The secrets of a draw, or the evidence of a contact; readable under the key file alone. */
@Entity
@Table(schema = "evaluator_draw", name = "sealed_record")
class SealedRecord {

    private static final String SECRETS = "draw";
    private static final String EVIDENCE = "evidence";

    @Id private UUID id;
    private UUID draw;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected SealedRecord() {}

    private SealedRecord(UUID id, UUID draw, byte[] sealed) {
        this.id = id;
        this.draw = draw;
        this.sealed = sealed;
    }

    record Evidence(String salt, byte[] evidence) {}

    static SealedRecord of(Draw draw, DrawSecrets secrets, DrawVault vault) {
        return new SealedRecord(draw.id(), draw.id(), vault.seal(SECRETS, draw.id(), secrets));
    }

    /** What is needed to show later what the salted hash of a contact stands for. */
    static SealedRecord of(
            UUID contact, UUID draw, Secret32 salt, byte[] evidence, DrawVault vault) {
        var content = new Evidence(salt.hex(), evidence);
        return new SealedRecord(contact, draw, vault.seal(EVIDENCE, contact, content));
    }

    DrawSecrets secrets(DrawVault vault) {
        return vault.open(SECRETS, id, sealed, DrawSecrets.class);
    }

    UUID draw() {
        return draw;
    }
}
