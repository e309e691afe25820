package org.gongcai.trust;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * A recipient's key pair for one tender and slot, made on its own device; never prints its secret.
 */
public final class HpkeKeyPair {
    private static final int TAG = 16;

    private final AsymmetricCipherKeyPair pair;
    private final Secret32 secret;
    private final HpkePublicKey publicKey;

    private HpkeKeyPair(AsymmetricCipherKeyPair pair) {
        var hpke = HpkePublicKey.suite();
        this.pair = pair;
        this.secret = Secret32.of(hpke.serializePrivateKey(pair.getPrivate()));
        this.publicKey =
                new HpkePublicKey(Encodings.hex(hpke.serializePublicKey(pair.getPublic())));
    }

    public static HpkeKeyPair generate(Entropy entropy) {
        return derive(entropy.bytes("recipient", Bytes32.LENGTH));
    }

    /** RFC 9180 DeriveKeyPair: the same input gives the same key. */
    public static HpkeKeyPair derive(byte[] input) {
        return new HpkeKeyPair(HpkePublicKey.suite().deriveKeyPair(input));
    }

    /** Restores a key pair from its 32-byte private scalar. */
    public static HpkeKeyPair of(Secret32 secret) {
        try {
            return new HpkeKeyPair(
                    HpkePublicKey.suite().deserializePrivateKey(secret.bytes(), null));
        } catch (IllegalArgumentException e) {
            throw new Untrusted(Fault.WRONG_FIELD, "not a P-256 private key", e);
        }
    }

    public HpkePublicKey publicKey() {
        return publicKey;
    }

    public Secret32 secret() {
        return secret;
    }

    /**
     * Opens what was sealed to the public half with the same info and aad; anything else is
     * refused.
     */
    public byte[] open(byte[] info, byte[] aad, byte[] sealed) {
        if (sealed.length < HpkePublicKey.POINT + TAG) {
            throw new Untrusted(
                    Fault.PIECE_UNOPENABLE,
                    "sealed message has only %d bytes".formatted(sealed.length));
        }
        byte[] enc = Arrays.copyOf(sealed, HpkePublicKey.POINT);
        byte[] ciphertext = Arrays.copyOfRange(sealed, HpkePublicKey.POINT, sealed.length);
        try {
            return HpkePublicKey.suite().setupBaseR(enc, pair, info).open(aad, ciphertext);
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            throw new Untrusted(
                    Fault.PIECE_UNOPENABLE, "HPKE does not open under this key, info and aad", e);
        }
    }

    @Override
    public String toString() {
        return "HpkeKeyPair[" + publicKey.hex() + "]";
    }
}
