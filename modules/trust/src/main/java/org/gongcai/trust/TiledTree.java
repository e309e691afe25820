package org.gongcai.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log's tree of a given size over stored tiles. Reads each tile once; one instance serves one
 * request and one thread.
 */
public final class TiledTree extends MerkleTree {
    private final TileReader reader;
    private final Map<Tile, Subtrees> subtrees = new HashMap<>();

    public TiledTree(long size, TileReader reader) {
        super(size);
        this.reader = reader;
    }

    /**
     * Appends leaves and says which tiles to store; nothing is written here, so a repeat changes
     * nothing.
     */
    public TreeGrowth append(List<Bytes32> leafHashes) {
        var grown = new LinkedHashMap<Tile, byte[]>();
        var added = leafHashes;
        for (int level = 0; !added.isEmpty(); level++) {
            added = appendAt(level, added, grown);
        }
        long newSize = size() + leafHashes.size();
        var root =
                new TiledTree(
                                newSize,
                                tile ->
                                        grown.containsKey(tile)
                                                ? grown.get(tile)
                                                : reader.read(tile))
                        .root();
        return new TreeGrowth(newSize, root, grown);
    }

    @Override
    Bytes32 complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        var tile = Tile.at(level, first / Tile.FULL, size());
        return subtrees.computeIfAbsent(tile, read -> new Subtrees(hashes(read)))
                .root(within, (int) (first % Tile.FULL) >> within);
    }

    private List<Bytes32> appendAt(int level, List<Bytes32> added, Map<Tile, byte[]> grown) {
        var parents = new ArrayList<Bytes32>();
        long at = Tile.hashesAt(level, size());
        for (var rest = added; !rest.isEmpty(); ) {
            int kept = (int) (at % Tile.FULL);
            int taken = Math.min(rest.size(), Tile.FULL - kept);
            var tile = new Tile(level, at / Tile.FULL, kept + taken);
            byte[] content = joined(kept(level, at), rest.subList(0, taken));
            grown.put(tile, content);
            if (tile.isFull()) {
                parents.add(new Subtrees(content).root(Tile.HEIGHT, 0));
            }
            at += taken;
            rest = rest.subList(taken, rest.size());
        }
        return parents;
    }

    private byte[] kept(int level, long at) {
        int width = (int) (at % Tile.FULL);
        return width == 0 ? new byte[0] : hashes(new Tile(level, at / Tile.FULL, width));
    }

    private byte[] hashes(Tile tile) {
        byte[] bytes = reader.read(tile);
        int wanted = tile.width() * Bytes32.LENGTH;
        if (bytes.length < wanted) {
            throw new IllegalStateException(
                    "%s has %d bytes, needs %d".formatted(tile.path(), bytes.length, wanted));
        }
        return bytes.length == wanted ? bytes : Arrays.copyOf(bytes, wanted);
    }

    private static byte[] joined(byte[] before, List<Bytes32> more) {
        byte[] all = Arrays.copyOf(before, before.length + more.size() * Bytes32.LENGTH);
        for (int i = 0; i < more.size(); i++) {
            System.arraycopy(
                    more.get(i).shared(),
                    0,
                    all,
                    before.length + i * Bytes32.LENGTH,
                    Bytes32.LENGTH);
        }
        return all;
    }
}
