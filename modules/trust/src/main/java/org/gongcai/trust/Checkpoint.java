package org.gongcai.trust;

import java.util.List;

/**
 * The head of a log: which log, how many leaves, which root (C2SP tlog-checkpoint, without
 * extension lines).
 */
public record Checkpoint(String origin, long size, Bytes32 root) {
    public Checkpoint {
        if (origin.isEmpty() || size < 0) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "checkpoint of '%s' with size %d".formatted(origin, size));
        }
    }

    /** Reads a note's text; extension lines are refused, as nobody here signs any. */
    public static Checkpoint parse(String noteText) {
        var lines = List.of(noteText.split("\n", -1));
        if (lines.size() != 4 || !lines.get(3).isEmpty()) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "a checkpoint has three lines, not " + (lines.size() - 1));
        }
        return new Checkpoint(
                lines.get(0), NoteText.number(lines.get(1)), Bytes32.parseBase64(lines.get(2)));
    }

    /** The note text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    public SignedNote signedBy(NoteSigner log) {
        return new SignedNote(text(), List.of(log.sign(text())));
    }
}
