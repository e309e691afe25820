package org.gongcai.trust;

import java.security.SecureRandom;

/**
 * Where secret randomness comes from. The label says what the bytes are for, so that a worked
 * example can be reproduced; the real source ignores it.
 */
@FunctionalInterface
public interface Entropy {
    byte[] bytes(String label, int count);

    static Entropy secure() {
        var random = new SecureRandom();
        return (label, count) -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
