package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** A signing key made on the person's own device; part of the person's record. */
@Entity
@Table(schema = "integrity", name = "enrolled_key")
class RegisteredKey {

    /** A public key whose private half the person has proved to hold. */
    record Proven(String by, String algorithm, String keyId, String publicKey) {}

    @Id
    @Column(name = "key_id")
    private String keyId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    private String party;

    @Column(name = "signs_as")
    private String signsAs;

    private String algorithm;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "event_id")
    private UUID eventId;

    @SuppressWarnings("NullAway.Init")
    protected RegisteredKey() {}

    RegisteredKey(Person person, CreditCode party, Proven key, UUID eventId, Instant now) {
        this.keyId = key.keyId();
        this.person = person;
        this.party = party.value();
        this.signsAs = key.by();
        this.algorithm = key.algorithm();
        this.publicKey = key.publicKey();
        this.enrolledAt = now;
        this.eventId = eventId;
    }

    void revoke(Instant now) {
        if (revokedAt != null) {
            throw Refused.of("wrong-state", "该密钥已注销").remedy("无需再次注销").wording("key-revoked");
        }
        revokedAt = now;
    }

    Person person() {
        return person;
    }

    CreditCode party() {
        return new CreditCode(party);
    }

    public String getKeyId() {
        return keyId;
    }

    public String getBy() {
        return signsAs;
    }

    public String getAlgorithm() {
        return algorithm;
    }

    public String getPublicKey() {
        return publicKey;
    }

    public Instant getEnrolledAt() {
        return enrolledAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public UUID getEventId() {
        return eventId;
    }
}
