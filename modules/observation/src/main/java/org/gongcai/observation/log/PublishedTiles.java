package org.gongcai.observation.log;

import java.util.Arrays;
import java.util.Optional;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Tile;
import org.gongcai.trust.Untrusted;
import org.springframework.stereotype.Component;

/**
 * The files of C2SP tlog-tiles. A file is there once a cosigned checkpoint commits to all of it, so
 * that whoever keeps it for ever keeps what everybody else has.
 */
@Component
class PublishedTiles {

    private static final String ENTRIES = "tile/entries/";

    private final TransparencyLogs logs;
    private final StoredTiles tiles;
    private final LogLeaves leaves;

    PublishedTiles(TransparencyLogs logs, StoredTiles tiles, LogLeaves leaves) {
        this.logs = logs;
        this.tiles = tiles;
        this.leaves = leaves;
    }

    Optional<byte[]> file(String path) {
        boolean entries = path.startsWith(ENTRIES);
        return tile(path, entries)
                .filter(tile -> tile.isIn(logs.head().cosignedSize()))
                .map(tile -> entries ? entries(tile) : hashes(tile));
    }

    private static Optional<Tile> tile(String path, boolean entries) {
        try {
            return Optional.of(entries ? Tile.parseEntries(path) : Tile.parse(path));
        } catch (Untrusted noTile) {
            return Optional.empty();
        }
    }

    private byte[] entries(Tile tile) {
        return tile.isFull() ? tiles.entries(tile) : leaves.bundle(tile);
    }

    private byte[] hashes(Tile tile) {
        return Arrays.copyOf(tiles.read(tile), tile.width() * Bytes32.LENGTH);
    }
}
