package org.gongcai.app;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.JsonObject;

/**
 * Writes passphrase-protected key files as the browser's key store writes them (PBKDF2 with
 * HMAC-SHA-256, AES-256-GCM), so that the demo's public keys can be imported there.
 */
final class KeyFile {

    private static final int ITERATIONS = 600_000;
    private static final int SALT = 16;
    private static final int IV = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private KeyFile() {}

    static String signing(String by, byte[] pkcs8, byte[] spki, String passphrase) {
        var about = JsonObject.of("by", by, "spki", Encodings.hex(spki));
        return protect("gongcai.signing-key", about, pkcs8, passphrase);
    }

    static String holding(String recipient, String tender, HpkeKeyPair pair, String passphrase) {
        var about =
                JsonObject.of("pk", pair.publicKey().hex(), "recipient", recipient, "seq", 1)
                        .with("slot", "all")
                        .with("tender", tender);
        return protect("gongcai.holder-key", about, pkcs8(pair), passphrase);
    }

    private static String protect(String type, JsonObject about, byte[] secret, String passphrase) {
        byte[] salt = Entropy.secure().bytes("key file salt", SALT);
        byte[] iv = Entropy.secure().bytes("key file iv", IV);
        var open =
                JsonObject.of("about", about, "iterations", ITERATIONS, "iv", Encodings.hex(iv))
                        .with("kdf", "PBKDF2-HMAC-SHA256")
                        .with("salt", Encodings.hex(salt))
                        .with("type", type)
                        .with("v", 1);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, key(passphrase, salt), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(open.bytes());
            return open.with("ct", Encodings.hex(cipher.doFinal(secret))).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot protect a key file", e);
        }
    }

    private static SecretKeySpec key(String passphrase, byte[] salt)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, KEY_BITS);
        var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        return new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
    }

    private static byte[] pkcs8(HpkeKeyPair pair) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            var scalar = new BigInteger(1, pair.secret().bytes());
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(scalar, curve))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is not available", e);
        }
    }
}
