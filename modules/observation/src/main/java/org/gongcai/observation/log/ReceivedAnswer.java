package org.gongcai.observation.log;

import org.gongcai.trust.NoteSignature;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Conflict;
import org.gongcai.trust.WitnessAnswer.Cosigned;

/** Reads what a witness wrote; its bodies are those of C2SP tlog-witness. */
final class ReceivedAnswer {

    private ReceivedAnswer() {}

    /**
     * Takes the line of this key; other keys' lines mean nothing here. Refused unless it signs the
     * checkpoint.
     */
    static WitnessAnswer cosigned(String body, SignedNote checkpoint, NoteVerifier key) {
        var line =
                body.lines()
                        .map(NoteSignature::parse)
                        .filter(signature -> isBy(key, signature))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The witness answered without a cosignature of "
                                                + key.vkey()));
        var cosigned = checkpoint.with(line);
        if (cosigned.cosignedAt(key).isEmpty()) {
            throw new IllegalStateException("%s did not cosign".formatted(key.name()));
        }
        return new Cosigned(line, cosigned);
    }

    static WitnessAnswer conflict(String body) {
        var size = body.strip();
        if (!size.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalStateException("The witness names no size: " + size);
        }
        return new Conflict(Long.parseLong(size));
    }

    /** Whether the note carries a line under this name and key id; nothing is verified. */
    static boolean names(SignedNote note, NoteVerifier key) {
        return note.signatures().stream().anyMatch(signature -> isBy(key, signature));
    }

    private static boolean isBy(NoteVerifier key, NoteSignature signature) {
        return signature.name().equals(key.name()) && signature.keyId() == key.keyId();
    }
}
