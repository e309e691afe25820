package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to append to a tree and to know its root: its size and the roots of its
 * complete subtrees, from left to right. Small enough to keep in one row.
 */
public record CompactRange(long size, List<Bytes32> subtrees) {
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    public CompactRange {
        subtrees = List.copyOf(subtrees);
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "%d subtrees cannot make a tree of %d".formatted(subtrees.size(), size));
        }
    }

    /** Reads what {@link #text()} writes. */
    public static CompactRange parse(String text) {
        String[] words = text.split(" ", -1);
        var hashes = List.of(words).subList(1, words.length).stream().map(Bytes32::parse).toList();
        return new CompactRange(NoteText.number(words[0]), hashes);
    }

    public CompactRange append(Bytes32 leafHash) {
        return append(List.of(leafHash));
    }

    public CompactRange append(List<Bytes32> leafHashes) {
        var next = new ArrayList<>(subtrees);
        long grown = size;
        for (Bytes32 leafHash : leafHashes) {
            var merged = leafHash;
            for (long rest = grown; (rest & 1) == 1; rest >>= 1) {
                merged = Merkle.nodeHash(next.removeLast(), merged);
            }
            next.add(merged);
            grown++;
        }
        return new CompactRange(grown, next);
    }

    public Bytes32 root() {
        if (subtrees.isEmpty()) {
            return Merkle.EMPTY_ROOT;
        }
        var root = subtrees.getLast();
        for (Bytes32 left : subtrees.reversed().subList(1, subtrees.size())) {
            root = Merkle.nodeHash(left, root);
        }
        return root;
    }

    /** The size and the subtrees, separated by spaces. */
    public String text() {
        var text = new StringBuilder().append(size);
        subtrees.forEach(hash -> text.append(' ').append(hash.hex()));
        return text.toString();
    }
}
