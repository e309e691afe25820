package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;

/** All complete subtrees of a list of leaf hashes, one list per height. */
final class MemoryTree extends MerkleTree {
    private final List<List<Bytes32>> heights = new ArrayList<>();

    MemoryTree(List<Bytes32> leafHashes) {
        super(leafHashes.size());
        for (var row = List.copyOf(leafHashes); !row.isEmpty(); row = paired(row)) {
            heights.add(row);
        }
    }

    @Override
    Bytes32 complete(int height, long index) {
        return heights.get(height).get(Math.toIntExact(index));
    }

    private static List<Bytes32> paired(List<Bytes32> row) {
        var parents = new ArrayList<Bytes32>(row.size() / 2);
        for (int i = 0; i + 1 < row.size(); i += 2) {
            parents.add(Merkle.nodeHash(row.get(i), row.get(i + 1)));
        }
        return parents;
    }
}
