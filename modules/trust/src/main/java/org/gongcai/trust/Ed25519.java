package org.gongcai.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Ed25519 over raw 32-byte keys, as notes carry them. */
final class Ed25519 {
    static final int LENGTH = 64;
    private static final byte[] SPKI_PREFIX = Encodings.unhex("302a300506032b6570032100");

    private Ed25519() {}

    static Bytes32 publicKey(Secret32 seed) {
        return Bytes32.own(
                new Ed25519PrivateKeyParameters(seed.bytes()).generatePublicKey().getEncoded());
    }

    static byte[] sign(Secret32 seed, byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey(seed));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with Ed25519", e);
        }
    }

    static PrivateKey privateKey(Secret32 seed) throws GeneralSecurityException {
        var key = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.bytes());
        return KeyFactory.getInstance("Ed25519").generatePrivate(key);
    }

    static PublicKey publicKey(Bytes32 raw) throws GeneralSecurityException {
        var spki = new X509EncodedKeySpec(Encodings.concat(SPKI_PREFIX, raw.shared()));
        return KeyFactory.getInstance("Ed25519").generatePublic(spki);
    }

    /** False also for a key or signature that is no valid encoding. */
    static boolean verifies(Bytes32 publicKey, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(publicKey));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
