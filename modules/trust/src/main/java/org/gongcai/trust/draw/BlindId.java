package org.gongcai.trust.draw;

import java.util.HexFormat;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/**
 * Sixteen bytes in hexadecimal that stand for one expert in one snapshot. Ordered by unsigned
 * bytes, which is the order of the digits.
 */
public record BlindId(String hex) implements Comparable<BlindId> {
    static final int LENGTH = 16;

    public BlindId {
        checkHex("b", hex, LENGTH);
    }

    static void checkHex(String field, String hex, int bytes) {
        if (Encodings.unhex(hex).length != bytes) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "%s '%s' has not %d bytes".formatted(field, hex, bytes));
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(BlindId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
