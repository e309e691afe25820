package org.gongcai.bidopening;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The key a recipient announced for a tender.
 *
 * @param statement the signed tender.key
 * @param longTermKey id of the enrolled key that signed it
 * @param signature over the key set that all announced keys make; absent until given
 * @param destroyedAt when its holder said that it destroyed the private half
 */
@Embeddable
record HolderKey(
        String pk,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String statement,
        String longTermKey,
        String partyName,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) @Nullable String signature,
        @Nullable Instant destroyedAt) {

    boolean signed() {
        return signature != null;
    }

    HolderKey signedWith(String sig) {
        return new HolderKey(pk, statement, longTermKey, partyName, sig, destroyedAt);
    }

    boolean destroyed() {
        return destroyedAt != null;
    }

    HolderKey destroyedAt(Instant moment) {
        return new HolderKey(pk, statement, longTermKey, partyName, signature, moment);
    }
}
