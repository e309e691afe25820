package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge that a device is to sign with its new key. It is good for one person and one name,
 * and is removed when it is used.
 */
@Entity
@Table(schema = "integrity", name = "key_challenge")
class IssuedChallenge {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Id private String challenge;

    // Also tells Spring Data that a challenge with its given id is new.
    @Version private @Nullable Long version;

    private UUID person;

    @Column(name = "signs_as")
    private String signsAs;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected IssuedChallenge() {}

    IssuedChallenge(String challenge, UUID person, String by, Instant systemTime) {
        this.challenge = challenge;
        this.person = person;
        this.signsAs = by;
        this.expiresAt = systemTime.plus(GOOD_FOR);
    }

    boolean isGoodFor(UUID caller, String by, Instant systemTime) {
        return person.equals(caller) && signsAs.equals(by) && systemTime.isBefore(expiresAt);
    }

    String challenge() {
        return challenge;
    }
}
