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
 * @param place in the log, as {@code origin,index,leaf hash}; absent until it is there
 */
record RecordStamp(
        String what, Instant at, @Nullable String hash, String address, @Nullable String place) {

    /** What the code beside it says to a phone: the address, and what must be found there. */
    String code() {
        return QrCode.image(place == null ? address : address + "#" + place);
    }

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
