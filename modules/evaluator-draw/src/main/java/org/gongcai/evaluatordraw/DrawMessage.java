package org.gongcai.evaluatordraw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of gongcai/draw/v1 that was published.
 *
 * @param kind its protocol type, such as draw.commit
 * @param content commitment or nonce, hex
 * @param index of its leaf in the log, once proven
 * @param provenAt the witness's time
 */
@Embeddable
record DrawMessage(
        @Column(name = "event_id") UUID event,
        @Column(name = "kind") String kind,
        @Column(name = "role_name") @Nullable String role,
        @Column(name = "content") @Nullable String content,
        @Column(name = "sent_at") Instant at,
        @Column(name = "log_index") @Nullable Long index,
        @Column(name = "proven_at") @Nullable Instant provenAt) {

    DrawMessage proven(long leaf, Instant moment) {
        return provenAt == null
                ? new DrawMessage(event, kind, role, content, at, leaf, moment)
                : this;
    }

    boolean isProven() {
        return provenAt != null;
    }

    boolean isProvenBy(Instant deadline) {
        return provenAt != null && !provenAt.isAfter(deadline);
    }
}
