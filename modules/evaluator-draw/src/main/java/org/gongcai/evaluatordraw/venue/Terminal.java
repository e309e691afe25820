package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.VenueApi.TerminalView;
import org.gongcai.trust.Encodings;
import org.jspecify.annotations.Nullable;

/** A device of the venue, known by a secret of which only the hash is kept here. */
@Entity
@Table(schema = "evaluator_draw", name = "venue_terminal")
class Terminal {

    static final int MOST_TRIES = 10;
    static final Duration TRIES_WITHIN = Duration.ofMinutes(10);

    @Id private UUID id;
    @Version private @Nullable Long version;

    @Column(name = "terminal_name")
    private String name;

    private String place;
    private UUID authority;
    private String secretHash;
    private UUID enrolledBy;
    private Instant enrolledAt;
    private int wrongTries;
    private @Nullable Instant triesFrom;

    @SuppressWarnings("NullAway.Init")
    protected Terminal() {}

    Terminal(String name, String place, UUID authority, String secret, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.place = place;
        this.authority = authority;
        this.secretHash = hash(secret);
        this.enrolledBy = by;
        this.enrolledAt = now;
    }

    static String hash(String secret) {
        return Encodings.sha256(Encodings.utf8(secret)).hex();
    }

    boolean isBlocked(Instant now) {
        return wrongTries >= MOST_TRIES && countsStill(now);
    }

    void triedWrongly(Instant now) {
        if (!countsStill(now)) {
            wrongTries = 0;
            triesFrom = now;
        }
        wrongTries++;
    }

    private boolean countsStill(Instant now) {
        return triesFrom != null && now.isBefore(triesFrom.plus(TRIES_WITHIN));
    }

    boolean standsAt(String where) {
        return place.strip().equals(where.strip());
    }

    TerminalView shown() {
        return new TerminalView(id, name, place, enrolledAt);
    }

    UUID id() {
        return id;
    }

    String place() {
        return place;
    }

    UUID authority() {
        return authority;
    }
}
