package org.gongcai.trust;

import java.util.List;

/**
 * A log's request to a witness (C2SP tlog-witness {@code add-checkpoint}); small enough for a QR
 * code.
 */
public record AddCheckpoint(long oldSize, List<Bytes32> proof, SignedNote checkpoint) {
    private static final String OLD = "old ";

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "old size " + oldSize);
        }
    }

    public static AddCheckpoint parse(String text) {
        var halves = NoteText.halves(text);
        var lines = halves.head();
        var proof = NoteText.hashes(lines.subList(1, lines.size()));
        return new AddCheckpoint(
                NoteText.number(OLD, lines.getFirst()), proof, SignedNote.parse(halves.rest()));
    }

    public String format() {
        return OLD + oldSize + "\n" + NoteText.lines(proof) + "\n" + checkpoint.format();
    }
}
