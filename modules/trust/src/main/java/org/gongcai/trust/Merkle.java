package org.gongcai.trust;

import java.security.MessageDigest;
import java.util.List;

/** The Merkle tree of RFC 6962 over SHA-256: hashes and the checking of proofs. */
public final class Merkle {
    /** Root of the tree without leaves: the hash of nothing. */
    public static final Bytes32 EMPTY_ROOT = Encodings.sha256(new byte[0]);

    // Looking a digest up costs as much as hashing a node with it.
    private static final ThreadLocal<MessageDigest> SHA =
            ThreadLocal.withInitial(Encodings::newSha256);

    private Merkle() {}

    public static Bytes32 leafHash(byte[] data) {
        var sha = SHA.get();
        sha.update((byte) 0);
        return Bytes32.own(sha.digest(data));
    }

    public static Bytes32 nodeHash(Bytes32 left, Bytes32 right) {
        return nodeHash(left.shared(), 0, right.shared(), 0);
    }

    /** Over two hashes that lie somewhere in these arrays. */
    static Bytes32 nodeHash(byte[] left, int leftAt, byte[] right, int rightAt) {
        byte[] node = new byte[1 + 2 * Bytes32.LENGTH];
        node[0] = 1;
        System.arraycopy(left, leftAt, node, 1, Bytes32.LENGTH);
        System.arraycopy(right, rightAt, node, 1 + Bytes32.LENGTH, Bytes32.LENGTH);
        return Bytes32.own(SHA.get().digest(node));
    }

    /** Root over leaf hashes; use {@link MerkleTree#of} where proofs are wanted too. */
    public static Bytes32 root(List<Bytes32> leafHashes) {
        return MerkleTree.of(leafHashes).root();
    }

    /** The root that an inclusion path leads to; refuses a path of the wrong length. */
    public static Bytes32 rootOf(Bytes32 leafHash, long index, long size, List<Bytes32> path) {
        if (index < 0 || index >= size) {
            throw new Untrusted(
                    Fault.INCLUSION_FAILS, "index %d in a tree of %d".formatted(index, size));
        }
        var climb = new Climb(index, size - 1);
        var root = leafHash;
        for (Bytes32 sibling : path) {
            root = climb.hasLeftSibling() ? nodeHash(sibling, root) : nodeHash(root, sibling);
            climb.up();
        }
        climb.rejectUnlessAtRoot();
        return root;
    }

    /** Whether the leaf stands at that index in the tree with that size and root. */
    public static boolean includes(
            Bytes32 leafHash, long index, long size, List<Bytes32> path, Bytes32 root) {
        try {
            return rootOf(leafHash, index, size, path).equals(root);
        } catch (Untrusted e) {
            return false;
        }
    }

    /**
     * Whether the second tree only appended to the first. Nothing is proven from size zero, so that
     * is refused.
     */
    public static boolean consistent(
            long size1, long size2, List<Bytes32> proof, Bytes32 root1, Bytes32 root2) {
        if (size1 <= 0 || size1 > size2) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && root1.equals(root2);
        }
        boolean startsAtRoot1 = Long.bitCount(size1) == 1;
        if (proof.isEmpty()) {
            return false;
        }
        var seed = startsAtRoot1 ? root1 : proof.getFirst();
        var rest = startsAtRoot1 ? proof : proof.subList(1, proof.size());
        try {
            return leadsToBoth(size1, size2, seed, rest, root1, root2);
        } catch (Untrusted e) {
            return false;
        }
    }

    private static boolean leadsToBoth(
            long size1,
            long size2,
            Bytes32 seed,
            List<Bytes32> rest,
            Bytes32 root1,
            Bytes32 root2) {
        int shared = Long.numberOfTrailingZeros(size1);
        var climb = new Climb((size1 - 1) >> shared, (size2 - 1) >> shared);
        var first = seed;
        var second = seed;
        for (Bytes32 sibling : rest) {
            if (climb.hasLeftSibling()) {
                first = nodeHash(sibling, first);
                second = nodeHash(sibling, second);
            } else {
                second = nodeHash(second, sibling);
            }
            climb.up();
        }
        climb.rejectUnlessAtRoot();
        return first.equals(root1) && second.equals(root2);
    }

    /**
     * The way from a node to the root; {@code last} is the last node of the current level (RFC 9162
     * §2.1.3.2).
     */
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        /** Whether the next sibling is on the left; skips the levels on which the node has none. */
        boolean hasLeftSibling() {
            if (last == 0) {
                throw new Untrusted(Fault.INCLUSION_FAILS, "path is too long");
            }
            if ((node & 1) == 0 && node == last) {
                int lonely = Long.numberOfTrailingZeros(node);
                node >>= lonely;
                last >>= lonely;
            }
            return (node & 1) == 1;
        }

        void up() {
            node >>= 1;
            last >>= 1;
        }

        void rejectUnlessAtRoot() {
            if (last != 0) {
                throw new Untrusted(Fault.INCLUSION_FAILS, "path is too short");
            }
        }
    }
}
