package org.gongcai.observation;

import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;

/** How the log holds what may have to be erased: as a hash that means nothing without its salt. */
public final class Redaction {

    private static final String TAG = "gongcai/log/v1/redact";

    private Redaction() {}

    public static Bytes32 salt(Entropy entropy) {
        return Bytes32.of(entropy.bytes("redaction salt", Bytes32.LENGTH));
    }

    public static Bytes32 of(Bytes32 salt, String content) {
        return Encodings.h(TAG, salt.bytes(), Encodings.utf8(content));
    }
}
