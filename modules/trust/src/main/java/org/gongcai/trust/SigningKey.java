package org.gongcai.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** A person's private signing key with its public half; never prints itself. */
public final class SigningKey {
    private final PrivateKey key;
    private final VerifyKey verifyKey;

    private SigningKey(PrivateKey key, VerifyKey verifyKey) {
        this.key = key;
        this.verifyKey = verifyKey;
    }

    public static SigningKey generate(Alg alg) {
        try {
            var generator = KeyPairGenerator.getInstance(alg.keyFactory);
            if (alg == Alg.ES256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            var pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), VerifyKey.ofSpki(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(alg + " is not available", e);
        }
    }

    /** Restores a key pair and proves that its halves belong together. */
    public static SigningKey of(byte[] pkcs8, byte[] spki) {
        var verifyKey = VerifyKey.ofSpki(spki);
        try {
            var factory = KeyFactory.getInstance(verifyKey.alg().keyFactory);
            var restored =
                    new SigningKey(
                            factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), verifyKey);
            restored.rejectUnlessPaired();
            return restored;
        } catch (GeneralSecurityException e) {
            throw new Untrusted(Fault.WRONG_FIELD, "not a private key of " + verifyKey.alg(), e);
        }
    }

    public VerifyKey verifyKey() {
        return verifyKey;
    }

    public byte[] pkcs8() {
        return key.getEncoded();
    }

    /** Signs an object digest of that type on behalf of the person or body {@code by}. */
    public Sig sign(String by, String type, Bytes32 digest) {
        try {
            var signer = Signature.getInstance(verifyKey.alg().signature);
            signer.initSign(key);
            signer.update(Signatures.message(type, digest));
            return new Sig(verifyKey.alg(), by, verifyKey.id(), Encodings.hex(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + verifyKey.alg(), e);
        }
    }

    private void rejectUnlessPaired() {
        var probe = Encodings.sha256(verifyKey.spki());
        if (!verifyKey.verifies("key.pair", probe, sign("self", "key.pair", probe))) {
            throw new Untrusted(Fault.WRONG_FIELD, "private and public key do not belong together");
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifyKey + "]";
    }
}
