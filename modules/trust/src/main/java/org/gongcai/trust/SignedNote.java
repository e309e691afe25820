package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A text with signature lines (C2SP signed-note); the text means nothing before a known key was
 * checked on it.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "note text must end in a newline and have no control characters");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "note has %d signatures".formatted(signatures.size()));
        }
    }

    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "note has no signature block");
        }
        String block = note.substring(gap + 2);
        if (block.isEmpty()) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "note has no signature");
        }
        var lines = List.of(block.substring(0, block.length() - 1).split("\n", -1));
        return new SignedNote(
                note.substring(0, gap + 1), lines.stream().map(NoteSignature::parse).toList());
    }

    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    public SignedNote with(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Whether this key signed; a signature line under its name and id that fails makes the whole
     * note refused.
     */
    public boolean isSignedBy(NoteVerifier verifier) {
        return !checked(verifier).isEmpty();
    }

    /** The earliest POSIX second at which this witness states that it saw the note. */
    public OptionalLong cosignedAt(NoteVerifier witness) {
        if (witness.kind() != NoteKind.WITNESS) {
            throw new IllegalArgumentException(witness.name() + " is not a witness key");
        }
        return checked(witness).stream().mapToLong(NoteVerifier::time).min();
    }

    private List<NoteSignature> checked(NoteVerifier verifier) {
        var own = signatures.stream().filter(verifier::isNamedIn).toList();
        for (NoteSignature signature : own) {
            if (!verifier.verifies(text, signature)) {
                throw new Untrusted(Fault.SIGNATURE_FAILS, "note signature of " + verifier.name());
            }
        }
        return own;
    }
}
