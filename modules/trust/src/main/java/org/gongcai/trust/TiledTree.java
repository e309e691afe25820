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
    private final Map<Tile, byte[]> read = new HashMap<>();

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
        byte[] hashes = hashes(Tile.at(level, first / Tile.FULL, size()));
        return subtree(hashes, (int) (first % Tile.FULL), 1 << within);
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
                parents.add(subtree(content, 0, Tile.FULL));
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
        return read.computeIfAbsent(tile, this::readChecked);
    }

    private byte[] readChecked(Tile tile) {
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

    private static Bytes32 subtree(byte[] hashes, int first, int width) {
        if (width == 1) {
            return Bytes32.slice(hashes, first * Bytes32.LENGTH);
        }
        int half = width / 2;
        return Merkle.nodeHash(subtree(hashes, first, half), subtree(hashes, first + half, half));
    }
}
