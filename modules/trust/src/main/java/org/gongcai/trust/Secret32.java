package org.gongcai.trust;

import java.security.MessageDigest;

/**
 * Thirty-two secret bytes, such as a bid's key or one piece of it; never prints them and compares
 * in constant time.
 */
public final class Secret32 {
    private final byte[] value;

    private Secret32(byte[] value) {
        this.value = value;
    }

    public static Secret32 of(byte[] value) {
        if (value.length != Bytes32.LENGTH) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "expected a secret of 32 bytes, got " + value.length);
        }
        return new Secret32(value.clone());
    }

    public static Secret32 parse(String hex) {
        return of(Encodings.unhex(hex));
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String hex() {
        return Encodings.hex(value);
    }

    public Secret32 xor(Secret32 other) {
        byte[] result = value.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other.value[i];
        }
        return new Secret32(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret32 that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return 32;
    }

    @Override
    public String toString() {
        return "Secret32[hidden]";
    }
}
