package org.gongcai.trust;

import org.jspecify.annotations.Nullable;

/** The roots of the complete subtrees over one tile's hashes, each computed once. */
final class Subtrees {
    private final byte[] hashes;
    // As in a heap: the root at 1, the two below at 2 and 3.
    private final @Nullable Bytes32[] roots = new @Nullable Bytes32[Tile.FULL];

    Subtrees(byte[] hashes) {
        this.hashes = hashes;
    }

    /** Of 2^height hashes; the index counts subtrees of that height. */
    Bytes32 root(int height, int index) {
        if (height == 0) {
            return Bytes32.slice(hashes, index * Bytes32.LENGTH);
        }
        int place = (Tile.FULL >> height) + index;
        var known = roots[place];
        if (known == null) {
            known = computed(height, index);
            roots[place] = known;
        }
        return known;
    }

    private Bytes32 computed(int height, int index) {
        if (height == 1) {
            int at = 2 * index * Bytes32.LENGTH;
            return Merkle.nodeHash(hashes, at, hashes, at + Bytes32.LENGTH);
        }
        return Merkle.nodeHash(root(height - 1, 2 * index), root(height - 1, 2 * index + 1));
    }
}
