package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A log's or witness's public key with its name, as everybody who checks notes is configured with
 * it.
 */
public record NoteVerifier(String name, NoteKind kind, Bytes32 publicKey) {
    private static final int TIME = 8;

    public NoteVerifier {
        NoteText.checkedName(name);
    }

    /** Reads a vkey ({@code name+id+key}); refuses an id that does not belong to name and key. */
    public static NoteVerifier parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "not a verifier key: " + Encodings.abbreviated(vkey));
        }
        byte[] key = Encodings.unbase64(parts[2]);
        if (key.length != 1 + Bytes32.LENGTH) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "verifier key has %d bytes, must have 33".formatted(key.length));
        }
        var verifier = new NoteVerifier(parts[0], NoteKind.of(key[0]), Bytes32.slice(key, 1));
        if (!verifier.idHex().equals(parts[1])) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "key id %s, must be %s".formatted(parts[1], verifier.idHex()));
        }
        return verifier;
    }

    /** This key, if it is one of that kind: a witness's key is no log's. */
    public NoteVerifier require(NoteKind wanted) {
        if (kind != wanted) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "%s is a %s key, wanted a %s key".formatted(vkey(), kind, wanted));
        }
        return this;
    }

    public String vkey() {
        return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(typedKey());
    }

    public int keyId() {
        byte[] hash =
                Encodings.sha256(Encodings.concat(Encodings.utf8(name + "\n"), typedKey()))
                        .shared();
        return ByteBuffer.wrap(hash).getInt();
    }

    boolean isNamedIn(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId();
    }

    /** Whether this key made the signature over the note text, as its kind prescribes. */
    boolean verifies(String noteText, NoteSignature signature) {
        byte[] value = signature.value();
        return switch (kind) {
            case LOG -> Ed25519.verifies(publicKey, Encodings.utf8(noteText), value);
            case WITNESS -> value.length == TIME + Ed25519.LENGTH && cosigned(noteText, value);
        };
    }

    /** POSIX seconds that a witness's signature states. */
    static long time(NoteSignature cosignature) {
        return ByteBuffer.wrap(cosignature.value()).getLong();
    }

    static byte[] cosignedMessage(String noteText, long time) {
        return Encodings.utf8("cosignature/v1\ntime " + time + "\n" + noteText);
    }

    private boolean cosigned(String noteText, byte[] value) {
        long time = ByteBuffer.wrap(value).getLong();
        byte[] signature = Arrays.copyOfRange(value, TIME, value.length);
        return time >= 0 && Ed25519.verifies(publicKey, cosignedMessage(noteText, time), signature);
    }

    private byte[] typedKey() {
        return Encodings.concat(new byte[] {kind.id}, publicKey.shared());
    }

    String idHex() {
        return "%08x".formatted(keyId());
    }
}
