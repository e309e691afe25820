package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The byte encodings that every hash and signature of the protocols is computed over. */
public final class Encodings {
    private static final String TAG_PREFIX = "gongcai/";
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LOWER_HEX = Pattern.compile("(?:[0-9a-f]{2})*");

    private Encodings() {}

    /** Four bytes, big-endian; refuses what does not fit. */
    public static byte[] u32(long n) {
        if (n < 0 || n > 0xffff_ffffL) {
            throw new IllegalArgumentException(n + " does not fit in 32 unsigned bits");
        }
        return ByteBuffer.allocate(4).putInt((int) n).array();
    }

    /** Eight bytes, big-endian, of a number that is not negative. */
    public static byte[] u64(long n) {
        if (n < 0) {
            throw new IllegalArgumentException(n + " is negative");
        }
        return ByteBuffer.allocate(8).putLong(n).array();
    }

    /** Length-prefixed concatenation: different lists never give the same bytes. */
    public static byte[] lp(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, 4 + part.length);
        }
        var out = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            out.putInt(part.length).put(part);
        }
        return out.array();
    }

    /** SHA-256 over the length-prefixed tag and parts; every tag starts with {@code gongcai/}. */
    public static Bytes32 h(String tag, byte[]... parts) {
        return sha256(lp(tagged(tag, parts)));
    }

    /** HMAC-SHA-256 over the length-prefixed parts. */
    public static Bytes32 mac(byte[] key, byte[]... parts) {
        return Bytes32.own(hmac("HmacSHA256", key, lp(parts)));
    }

    public static Bytes32 sha256(byte[] bytes) {
        return Bytes32.own(newSha256().digest(bytes));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** Reads lower-case digits only, so that every value has one spelling. */
    public static byte[] unhex(String hex) {
        if (!LOWER_HEX.matcher(hex).matches()) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "not lower-case hexadecimal: " + abbreviated(hex));
        }
        return HEX.parseHex(hex);
    }

    static byte[] unbase64(String text) {
        byte[] bytes = decoded(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "not canonical base64: " + abbreviated(text));
        }
        return bytes;
    }

    static byte[] concat(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var out = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }

    static byte[] hmac(String algorithm, byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is not available", e);
        }
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "not base64: " + abbreviated(text), e);
        }
    }

    private static byte[][] tagged(String tag, byte[]... parts) {
        if (!tag.startsWith(TAG_PREFIX)) {
            throw new IllegalArgumentException("tag " + tag + " does not start with " + TAG_PREFIX);
        }
        byte[][] all = new byte[parts.length + 1][];
        all[0] = tag.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(parts, 0, all, 1, parts.length);
        return all;
    }
}
