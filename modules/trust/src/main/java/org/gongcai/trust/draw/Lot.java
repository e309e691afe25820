package org.gongcai.trust.draw;

import java.nio.ByteBuffer;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;

/** One of n by lot, such as a tie between bids; every number has exactly the same chance. */
public final class Lot {
    private static final String LABEL = "gongcai/draw/v1/lot/";

    private Lot() {}

    /** A number from 0 below n. */
    public static long below(long n, Bytes32 seed, String purpose) {
        if (n < 1) {
            throw new IllegalArgumentException("no lot among " + n);
        }
        long limit = n * Long.divideUnsigned(-1L, n);
        byte[] label = Encodings.utf8(LABEL + purpose);
        for (long counter = 0; ; counter++) {
            byte[] mac = Encodings.mac(seed.bytes(), label, Encodings.u64(counter)).bytes();
            long value = ByteBuffer.wrap(mac).getLong();
            if (Long.compareUnsigned(value, limit) < 0) {
                return Long.remainderUnsigned(value, n);
            }
        }
    }
}
