package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a printed record can be checked.
 *
 * @param what message key of the fact
 * @param hash of its entry in the log; absent until it is there
 * @param address where the entry and its proof are
 */
record RecordStamp(String what, Instant at, @Nullable String hash, String address) {

    static String hash(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
