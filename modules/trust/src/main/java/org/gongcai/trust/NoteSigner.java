package org.gongcai.trust;

import java.util.Arrays;
import java.util.Base64;

/** The private key of a log or a witness; never prints itself except through {@link #skey()}. */
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final Secret32 seed;
    private final NoteVerifier verifier;

    private NoteSigner(String name, NoteKind kind, Secret32 seed) {
        this.seed = seed;
        this.verifier = new NoteVerifier(name, kind, Ed25519.publicKey(seed));
    }

    public static NoteSigner generate(String name, NoteKind kind, Entropy entropy) {
        return new NoteSigner(
                name, kind, Secret32.of(entropy.bytes("note key " + name, Bytes32.LENGTH)));
    }

    /** The key that this secret is, for a store of its own kind. */
    public static NoteSigner of(String name, NoteKind kind, Secret32 seed) {
        return new NoteSigner(name, kind, seed);
    }

    /** Reads what {@link #skey()} writes. */
    public static NoteSigner parse(String skey) {
        String[] parts = NoteText.after(PREFIX, skey).split("\\+", 3);
        if (parts.length != 3) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "not a signer key");
        }
        byte[] key = Encodings.unbase64(parts[2]);
        var seed = Secret32.of(Arrays.copyOfRange(key, Math.min(1, key.length), key.length));
        var signer = new NoteSigner(parts[0], NoteKind.of(key[0]), seed);
        if (!signer.verifier.idHex().equals(parts[1])) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "key id %s does not belong to the key".formatted(parts[1]));
        }
        return signer;
    }

    /** The secret encoding, for the key store only. */
    public String skey() {
        byte[] key = Encodings.concat(new byte[] {verifier.kind().id}, seed.bytes());
        return PREFIX
                + verifier.name()
                + "+"
                + verifier.idHex()
                + "+"
                + Base64.getEncoder().encodeToString(key);
    }

    /** The secret itself, for the key store only. */
    public Secret32 seed() {
        return seed;
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** Signs a note text as the log. */
    public NoteSignature sign(String noteText) {
        rejectUnless(NoteKind.LOG);
        return signature(Ed25519.sign(seed, Encodings.utf8(noteText)));
    }

    /** States as a witness that the checkpoint was seen, append-only, at that POSIX second. */
    public NoteSignature cosign(String noteText, long time) {
        rejectUnless(NoteKind.WITNESS);
        byte[] signed = Ed25519.sign(seed, NoteVerifier.cosignedMessage(noteText, time));
        return signature(Encodings.concat(Encodings.u64(time), signed));
    }

    private NoteSignature signature(byte[] value) {
        return new NoteSignature(verifier.name(), verifier.keyId(), value);
    }

    private void rejectUnless(NoteKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException(
                    "%s is a %s key".formatted(verifier.name(), verifier.kind()));
        }
    }

    @Override
    public String toString() {
        return "NoteSigner[" + verifier.vkey() + "]";
    }
}
