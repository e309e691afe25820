package org.gongcai.trust;

import java.util.Base64;
import java.util.List;

/**
 * That a leaf is in a log, checkable offline (C2SP tlog-proof); {@code extra} is empty where there
 * is none.
 */
public record TlogProof(String extra, long index, List<Bytes32> path, SignedNote checkpoint) {
    private static final String TITLE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "leaf index " + index);
        }
    }

    public static TlogProof of(long index, List<Bytes32> path, SignedNote checkpoint) {
        return new TlogProof("", index, path, checkpoint);
    }

    public static TlogProof parse(String text) {
        var halves = NoteText.halves(text);
        var lines = halves.head();
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        int indexLine = hasExtra ? 2 : 1;
        if (!lines.getFirst().equals(TITLE) || lines.size() <= indexLine) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "does not begin as a tlog-proof");
        }
        String extra = hasExtra ? lines.get(1).substring(EXTRA.length()) : "";
        long index = NoteText.number(INDEX, lines.get(indexLine));
        var path = NoteText.hashes(lines.subList(indexLine + 1, lines.size()));
        return new TlogProof(extra, index, path, SignedNote.parse(halves.rest()));
    }

    public String format() {
        return TITLE
                + "\n"
                + (extra.isEmpty() ? "" : EXTRA + extra + "\n")
                + INDEX
                + index
                + "\n"
                + NoteText.lines(path)
                + "\n"
                + checkpoint.format();
    }

    /** The same proof with data of the application beside it, which nothing authenticates. */
    public TlogProof withExtra(byte[] data) {
        return new TlogProof(Base64.getEncoder().encodeToString(data), index, path, checkpoint);
    }

    byte[] extraBytes() {
        return Encodings.unbase64(extra);
    }

    /** Checks the checkpoint under the policy and that the leaf is in it. */
    public Seen verify(Bytes32 leafHash, LogPolicy policy) {
        var seen = policy.check(checkpoint);
        var head = seen.checkpoint();
        var root = Merkle.rootOf(leafHash, index, head.size(), path);
        if (!root.equals(head.root())) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS,
                    "path leads to %s, root is %s".formatted(root, head.root()));
        }
        return seen;
    }
}
