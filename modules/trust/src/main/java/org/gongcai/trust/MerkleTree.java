package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that proves what it holds: roots, inclusion paths and consistency proofs as in RFC
 * 6962 §2.1.
 */
public abstract sealed class MerkleTree permits MemoryTree, TiledTree {
    private final long size;

    MerkleTree(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " is negative");
        }
        this.size = size;
    }

    /** A tree held in memory. */
    public static MerkleTree of(List<Bytes32> leafHashes) {
        return new MemoryTree(leafHashes);
    }

    /** Hash of the complete subtree of 2^height leaves that is the index-th of its kind. */
    abstract Bytes32 complete(int height, long index);

    public final long size() {
        return size;
    }

    public final Bytes32 root() {
        return size == 0 ? Merkle.EMPTY_ROOT : range(0, size);
    }

    public final Bytes32 leafHash(long index) {
        rejectOutside(index);
        return complete(0, index);
    }

    /** Sibling hashes from the leaf up. */
    public final List<Bytes32> inclusion(long index) {
        rejectOutside(index);
        var path = new ArrayList<Bytes32>();
        include(index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * Proof that this tree only appended to its own first {@code oldSize} leaves; empty from size
     * zero.
     */
    public final List<Bytes32> consistency(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException(
                    "no consistency from %d to %d".formatted(oldSize, size));
        }
        var proof = new ArrayList<Bytes32>();
        if (oldSize > 0) {
            relate(oldSize, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    private void include(long index, long from, long to, List<Bytes32> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    private void relate(long oldEnd, long from, long to, boolean isOldRoot, List<Bytes32> proof) {
        if (oldEnd == to) {
            if (!isOldRoot) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + largestPowerBelow(to - from);
        if (oldEnd <= middle) {
            relate(oldEnd, from, middle, isOldRoot, proof);
            proof.add(range(middle, to));
        } else {
            relate(oldEnd, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Bytes32 range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return complete(height, from >> height);
        }
        long middle = from + largestPowerBelow(width);
        return Merkle.nodeHash(range(from, middle), range(middle, to));
    }

    private void rejectOutside(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
    }

    private static long largestPowerBelow(long width) {
        return Long.highestOneBit(width - 1);
    }
}
