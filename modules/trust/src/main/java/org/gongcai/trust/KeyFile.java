package org.gongcai.trust;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.Normalizer;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that its owner keeps in a file under a passphrase, byte for byte as the browser's key
 * store writes and reads it: PBKDF2 with HMAC-SHA-256, AES-256-GCM, everything beside the secret
 * authenticated. Never prints the secret.
 */
public final class KeyFile {
    public static final String SIGNING = "gongcai.signing-key";
    public static final String HOLDER = "gongcai.holder-key";
    public static final String BID = "gongcai.bid-key";

    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT = 16;
    private static final int IV = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final String type;
    private final JsonObject about;
    private final byte[] secret;

    private KeyFile(String type, JsonObject about, byte[] secret) {
        this.type = type;
        this.about = about;
        this.secret = secret;
    }

    public static String signing(String by, byte[] pkcs8, byte[] spki, String passphrase) {
        var about = JsonObject.of("by", by, "spki", Encodings.hex(spki));
        return protect(SIGNING, about, pkcs8, passphrase);
    }

    public static String holding(TenderKey key, HpkeKeyPair pair, String passphrase) {
        var about =
                JsonObject.of("pk", key.pk().hex(), "recipient", key.recipient(), "seq", key.seq())
                        .with("slot", key.slot())
                        .with("tender", key.tender());
        return protect(HOLDER, about, pkcs8(pair), passphrase);
    }

    /** The bidder's own right to have its bid opened. */
    public static String bid(SealedBid bid, String passphrase) {
        var header = bid.head().header();
        var about =
                JsonObject.of("E", bid.envelope(), "bidder", header.bidder(), "lot", header.lot())
                        .with("r", bid.r())
                        .with("seq", header.seq())
                        .with("slot", header.slot())
                        .with("tender", header.tender());
        return protect(BID, about, bid.dek().bytes(), passphrase);
    }

    private static String protect(String type, JsonObject about, byte[] secret, String passphrase) {
        byte[] salt = Entropy.secure().bytes("key file salt", SALT);
        byte[] iv = Entropy.secure().bytes("key file iv", IV);
        var open =
                JsonObject.of("about", about, "iterations", ITERATIONS, "iv", Encodings.hex(iv))
                        .with("kdf", KDF)
                        .with("salt", Encodings.hex(salt))
                        .with("type", type)
                        .with("v", 1);
        try {
            byte[] ct = cipher(Cipher.ENCRYPT_MODE, open, passphrase).doFinal(secret);
            return open.with("ct", Encodings.hex(ct)).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot protect a key file", e);
        }
    }

    /** Opens a file; a wrong passphrase and a changed file are told alike. */
    public static KeyFile open(String text, String passphrase) {
        var file =
                JsonObject.read(text.strip())
                        .only("about", "ct", "iterations", "iv", "kdf", "salt", "type", "v")
                        .require("kdf", KDF)
                        .require("v", 1);
        try {
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, file.without("ct"), passphrase)
                            .doFinal(Encodings.unhex(file.string("ct")));
            return new KeyFile(file.string("type"), file.object("about"), secret);
        } catch (GeneralSecurityException e) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    file.string("type") + ": wrong passphrase, or a damaged file",
                    e);
        }
    }

    private static Cipher cipher(int mode, JsonObject open, String passphrase)
            throws GeneralSecurityException {
        long iterations = open.integer("iterations");
        if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new Untrusted(Fault.MALFORMED_TEXT, iterations + " iterations");
        }
        var normal = Normalizer.normalize(passphrase, Normalizer.Form.NFKC).toCharArray();
        byte[] salt = Encodings.unhex(open.string("salt"));
        var spec = new PBEKeySpec(normal, salt, (int) iterations, KEY_BITS);
        var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        var key = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, Encodings.unhex(open.string("iv"))));
        cipher.updateAAD(open.bytes());
        return cipher;
    }

    public String type() {
        return type;
    }

    /** What the file says of its secret, which a wrong passphrase would not have confirmed. */
    public JsonObject about() {
        return about;
    }

    /** The key pair of a holder's file. */
    public HpkeKeyPair holderKey() {
        requireType(HOLDER);
        return pair(secret);
    }

    /** The key of a bidder's file. */
    public Secret32 bidKey() {
        requireType(BID);
        return Secret32.of(secret);
    }

    private void requireType(String wanted) {
        if (!type.equals(wanted)) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "key file of type %s, wanted %s".formatted(type, wanted));
        }
    }

    /** The key pair of a P-256 private key in PKCS #8. */
    public static HpkeKeyPair pair(byte[] pkcs8) {
        try {
            var key =
                    (ECPrivateKey)
                            KeyFactory.getInstance("EC")
                                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (!key.getParams().getCurve().equals(p256().getCurve())) {
                throw new Untrusted(Fault.WRONG_FIELD, "not a P-256 private key");
            }
            return HpkeKeyPair.of(Secret32.of(fixed(key.getS())));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new Untrusted(Fault.WRONG_FIELD, "not a P-256 private key", e);
        }
    }

    private static byte[] fixed(BigInteger scalar) {
        byte[] bytes = scalar.toByteArray();
        byte[] fixed = new byte[Bytes32.LENGTH];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    /** The private half in PKCS #8, as browsers import it. */
    public static byte[] pkcs8(HpkeKeyPair pair) {
        try {
            var scalar = new BigInteger(1, pair.secret().bytes());
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(scalar, p256()))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is not available", e);
        }
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    @Override
    public String toString() {
        return "KeyFile[%s %s]".formatted(type, about.text());
    }
}
