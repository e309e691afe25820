package org.gongcai.trust;

/**
 * Padmé padding: hides all but the order of magnitude of a length, at most 12 % longer, at least
 * 4096 bytes.
 */
final class Padding {
    private static final long LEAST = 4096;
    private static final int LENGTH_FIELD = 8;

    private Padding() {}

    /** Padded length of a frame that carries so many content bytes behind its length. */
    static long framed(long content) {
        return padded(LENGTH_FIELD + content);
    }

    static long padded(long length) {
        if (length <= LEAST) {
            return LEAST;
        }
        int e = bits(length) - 1;
        int s = bits(e);
        long multiple = 1L << (e - s);
        return Math.addExact(length, multiple - 1) & -multiple;
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
