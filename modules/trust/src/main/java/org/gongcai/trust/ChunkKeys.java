package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of one chunk-encrypted body (C2SP chunked-encryption with AES-256-GCM): derived from the
 * bid's key, the salt and the context, together with a commitment that lets a body open under one
 * key only.
 */
final class ChunkKeys {
    static final int CHUNK = 16_384;
    static final int TAG = 16;
    static final int SALT = 24;

    /** Salt and commitment before the first chunk. */
    static final int PREFIX = SALT + Bytes32.LENGTH;

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final byte[] INFO =
            Encodings.utf8("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0");

    private final SecretKeySpec key;
    private final byte[] baseNonce;
    private final Bytes32 commitment;
    private final Cipher cipher;

    private ChunkKeys(byte[] material) {
        this.key = new SecretKeySpec(material, 0, KEY, "AES");
        this.baseNonce = Arrays.copyOfRange(material, KEY, KEY + NONCE);
        this.commitment = Bytes32.slice(material, KEY + NONCE);
        this.cipher = cipher();
    }

    static ChunkKeys derive(Secret32 dek, byte[] salt, Bytes32 context) {
        byte[] info = Encodings.concat(INFO, salt, context.shared());
        return new ChunkKeys(expand(dek.bytes(), info, KEY + NONCE + Bytes32.LENGTH));
    }

    /**
     * Keys for a body that begins with this prefix; refuses a key to which the body is not
     * committed.
     */
    static ChunkKeys opening(Secret32 dek, byte[] prefix, Bytes32 context) {
        if (prefix.length < PREFIX) {
            throw new Untrusted(Fault.TRUNCATED, "body of %d bytes".formatted(prefix.length));
        }
        var keys = derive(dek, Arrays.copyOf(prefix, SALT), context);
        if (!MessageDigest.isEqual(
                keys.commitment.shared(), Arrays.copyOfRange(prefix, SALT, PREFIX))) {
            throw new Untrusted(
                    Fault.DEK_COMMIT_FAILS, "this key does not open this body in this context");
        }
        return keys;
    }

    /** Bytes of the body of a plaintext of that length. */
    static long bodyLength(long plaintext) {
        return PREFIX + plaintext + (plaintext / CHUNK + 1) * TAG;
    }

    Bytes32 commitment() {
        return commitment;
    }

    byte[] keyBytes() {
        return key.getEncoded();
    }

    byte[] baseNonce() {
        return baseNonce.clone();
    }

    byte[] seal(long chunk, byte[] plaintext, int length) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(chunk));
            return cipher.doFinal(plaintext, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal chunk " + chunk, e);
        }
    }

    byte[] open(long chunk, byte[] sealed, int length) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(chunk));
            return cipher.doFinal(sealed, 0, length);
        } catch (GeneralSecurityException e) {
            throw new Untrusted(Fault.CHUNK_FAILS, "chunk " + chunk, e);
        }
    }

    private GCMParameterSpec nonce(long chunk) {
        var nonce = ByteBuffer.wrap(baseNonce.clone());
        int counterAt = NONCE - Long.BYTES;
        nonce.putLong(counterAt, nonce.getLong(counterAt) ^ chunk);
        return new GCMParameterSpec(TAG * Byte.SIZE, nonce.array());
    }

    /**
     * HKDF-Expand with SHA-512 (RFC 5869); the JDK's own refuses an input key shorter than the
     * hash.
     */
    private static byte[] expand(byte[] prk, byte[] info, int length) {
        byte[] out = new byte[0];
        byte[] block = new byte[0];
        for (byte i = 1; out.length < length; i++) {
            block =
                    Encodings.hmac(
                            "HmacSHA512", prk, Encodings.concat(block, info, new byte[] {i}));
            out = Encodings.concat(out, block);
        }
        return Arrays.copyOf(out, length);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }
}
