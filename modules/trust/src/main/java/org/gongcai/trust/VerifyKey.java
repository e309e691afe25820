package org.gongcai.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** A person's public signing key: P-256 (ES256) or Ed25519 (EdDSA). */
public final class VerifyKey {
    /** DER of a SubjectPublicKeyInfo up to the point, for an uncompressed P-256 key. */
    private static final byte[] P256_PREFIX =
            Encodings.unhex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private final Alg alg;
    private final PublicKey key;
    private final byte[] spki;

    private VerifyKey(Alg alg, PublicKey key, byte[] spki) {
        this.alg = alg;
        this.key = key;
        this.spki = spki;
    }

    /** Reads the DER form that browsers export; any other curve or spelling is refused. */
    public static VerifyKey ofSpki(byte[] spki) {
        var alg = spki.length > P256_PREFIX.length && startsWithP256(spki) ? Alg.ES256 : Alg.EdDSA;
        try {
            var key =
                    KeyFactory.getInstance(alg.keyFactory)
                            .generatePublic(new X509EncodedKeySpec(spki));
            if (!Arrays.equals(key.getEncoded(), spki)) {
                throw new Untrusted(
                        Fault.WRONG_FIELD, "public key is not in its canonical encoding");
            }
            rejectUnlessOnP256(key);
            return new VerifyKey(alg, key, spki.clone());
        } catch (GeneralSecurityException e) {
            throw new Untrusted(Fault.WRONG_FIELD, "neither a P-256 nor an Ed25519 public key", e);
        }
    }

    public Alg alg() {
        return alg;
    }

    public byte[] spki() {
        return spki.clone();
    }

    public Bytes32 id() {
        return Encodings.sha256(spki);
    }

    /** Whether the signature is this key's over an object digest of that type. */
    public boolean verifies(String type, Bytes32 digest, Sig sig) {
        if (sig.alg() != alg || !sig.key().equals(id())) {
            return false;
        }
        return verifies(Signatures.message(type, digest), sig.valueBytes());
    }

    private boolean verifies(byte[] message, byte[] value) {
        try {
            var verifier = Signature.getInstance(alg.signature);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(value);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(alg + " is not available", e);
        }
    }

    private static boolean startsWithP256(byte[] spki) {
        return Arrays.equals(P256_PREFIX, Arrays.copyOf(spki, P256_PREFIX.length));
    }

    private static void rejectUnlessOnP256(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            var point = ec.getW();
            HpkePublicKey.rejectUnlessOnCurve(point.getAffineX(), point.getAffineY());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    @Override
    public String toString() {
        return alg + ":" + id();
    }
}
