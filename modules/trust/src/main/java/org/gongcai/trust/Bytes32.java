package org.gongcai.trust;

import java.util.Arrays;
import java.util.Base64;

/** Thirty-two public bytes: a hash, a commitment, a nonce, a key id. Ordered by unsigned bytes. */
public final class Bytes32 implements Comparable<Bytes32> {
    public static final int LENGTH = 32;

    private final byte[] value;

    private Bytes32(byte[] value) {
        this.value = value;
    }

    public static Bytes32 of(byte[] value) {
        if (value.length != LENGTH) {
            throw new Untrusted(Fault.WRONG_FIELD, "expected 32 bytes, got " + value.length);
        }
        return new Bytes32(value.clone());
    }

    /** Takes over an array that nobody else holds. */
    static Bytes32 own(byte[] value) {
        return new Bytes32(value);
    }

    static Bytes32 slice(byte[] from, int offset) {
        return new Bytes32(Arrays.copyOfRange(from, offset, offset + LENGTH));
    }

    /** Reads exactly 64 lower-case hexadecimal digits. */
    public static Bytes32 parse(String hex) {
        return of(Encodings.unhex(hex));
    }

    static Bytes32 parseBase64(String text) {
        return of(Encodings.unbase64(text));
    }

    public byte[] bytes() {
        return value.clone();
    }

    /** The array itself, for hashing without a copy. */
    byte[] shared() {
        return value;
    }

    public String hex() {
        return Encodings.hex(value);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public int compareTo(Bytes32 other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes32 that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
