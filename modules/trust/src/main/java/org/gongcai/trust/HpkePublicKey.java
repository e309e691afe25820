package org.gongcai.trust;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * A recipient's public key for sealing: an uncompressed P-256 point, checked to lie on the curve.
 * Seals in HPKE base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, one message
 * per context (RFC 9180).
 */
public record HpkePublicKey(String hex) {
    static final int POINT = 65;
    private static final int COORDINATE = 32;
    private static final int SEED = 32;

    public HpkePublicKey {
        byte[] point = Encodings.unhex(hex);
        if (point.length != POINT || point[0] != 4) {
            throw new Untrusted(Fault.WRONG_FIELD, "public key is not an uncompressed P-256 point");
        }
        rejectUnlessOnCurve(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT)));
    }

    public byte[] bytes() {
        return Encodings.unhex(hex);
    }

    /**
     * Seals to this key: the encapsulated point (65 bytes) followed by the ciphertext. The label
     * names the entropy.
     */
    public byte[] seal(byte[] info, byte[] aad, byte[] plaintext, Entropy entropy, String label) {
        var hpke = suite();
        var ephemeral = hpke.deriveKeyPair(entropy.bytes(label, SEED));
        var context = hpke.setupBaseS(hpke.deserializePublicKey(bytes()), info, ephemeral);
        try {
            return Encodings.concat(context.getEncapsulation(), context.seal(aad, plaintext));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    static HPKE suite() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static void rejectUnlessOnCurve(BigInteger x, BigInteger y) {
        try {
            CustomNamedCurves.getByName("secp256r1").getCurve().validatePoint(x, y);
        } catch (IllegalArgumentException e) {
            throw new Untrusted(Fault.WRONG_FIELD, "point does not lie on P-256", e);
        }
    }
}
