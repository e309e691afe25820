package org.gongcai.observation.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Tile;
import org.gongcai.trust.TileReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tree's hashes: full tiles as blobs, which never change, and of each level the last tile as a
 * row beside the head. A blob for each width of a growing tile would be most of the log's disk
 * within days.
 */
@Component
class StoredTiles implements TileReader {

    static final String FOLDER = "log/";

    private record Edge(long index, byte[] hashes) {}

    private final JdbcClient db;
    private final BlobStore blobs;

    StoredTiles(JdbcClient db, BlobStore blobs) {
        this.db = db;
        this.blobs = blobs;
    }

    @Override
    public byte[] read(Tile tile) {
        return edge(tile.level())
                .filter(edge -> edge.index() == tile.index())
                .map(Edge::hashes)
                .orElseGet(() -> blob(FOLDER + full(tile).path()));
    }

    /** Reads each tile once, for one request that proves many leaves. */
    TileReader remembering() {
        var known = new HashMap<Tile, byte[]>();
        return tile -> known.computeIfAbsent(full(tile), address -> read(tile));
    }

    /**
     * Stores what grew, before the head commits. After a crash the same is written again, in the
     * place of what was there: nothing refers to it yet.
     */
    void write(Map<Tile, byte[]> grown) {
        grown.forEach((tile, hashes) -> {
            if (tile.isFull()) {
                blobs.put(FOLDER + tile.path(), new ByteArrayInputStream(hashes));
            }
            moveEdge(tile, hashes);
        });
    }

    /** Stores the entries under a full tile of level 0. */
    void writeEntries(Tile tile, byte[] bundle) {
        blobs.put(FOLDER + tile.entriesPath(), new ByteArrayInputStream(bundle));
    }

    /** The entries under a full tile of level 0. */
    byte[] entries(Tile tile) {
        return blob(FOLDER + tile.entriesPath());
    }

    private static Tile full(Tile tile) {
        return new Tile(tile.level(), tile.index(), Tile.FULL);
    }

    private Optional<Edge> edge(int level) {
        return db.sql("SELECT tile_index, hashes FROM observation.log_edge WHERE tile_level = ?")
                .param(level)
                .query((row, number) -> new Edge(row.getLong(1), Encodings.unhex(row.getString(2))))
                .optional();
    }

    private void moveEdge(Tile tile, byte[] hashes) {
        var moved =
                db.sql(
                                "UPDATE observation.log_edge SET tile_index = ?, hashes = ? WHERE tile_level = ?")
                        .params(tile.index(), Encodings.hex(hashes), tile.level())
                        .update();
        if (moved == 0) {
            db.sql(
                            "INSERT INTO observation.log_edge (tile_index, hashes, tile_level) VALUES (?, ?, ?)")
                    .params(tile.index(), Encodings.hex(hashes), tile.level())
                    .update();
        }
    }

    private byte[] blob(String name) {
        try (var stream = blobs.open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
