package org.gongcai.observation.log;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.observation.log.Composer.Composed;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.Tile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves with their index, whether announced or not. */
@Component
class LogLeaves {

    record Indexed(UUID eventId, long index, String hash) {}

    private final JdbcClient db;
    private final JdbcTemplate template;

    LogLeaves(JdbcClient db, JdbcTemplate template) {
        this.db = db;
        this.template = template;
    }

    /**
     * Adds leaves from that index on; all are first held by the checkpoint of the tree they
     * complete.
     */
    void add(long first, List<Composed> leaves) {
        long checkpoint = first + leaves.size();
        template.batchUpdate(
                """
                INSERT INTO observation.log_leaf (leaf_index, event_id, type, subject, n, hash, leaf, checkpoint_size)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, leaves.size())
                        .mapToObj(i -> row(first + i, leaves.get(i), checkpoint))
                        .toList());
    }

    private static Object[] row(long index, Composed leaf, long checkpoint) {
        return new Object[] {
            index,
            leaf.eventId().toString(),
            leaf.type(),
            leaf.subject(),
            leaf.n(),
            leaf.hash().hex(),
            leaf.text(),
            checkpoint
        };
    }

    /** Whether it has an index, announced or not. */
    boolean has(UUID eventId) {
        return db.sql("SELECT COUNT(*) FROM observation.log_leaf WHERE event_id = ?")
                        .param(eventId.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** From the first index up to, not including, the other. */
    List<Indexed> between(long from, long to) {
        return db.sql(
                        """
                        SELECT event_id, leaf_index, hash FROM observation.log_leaf
                        WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index
                        """)
                .params(from, to)
                .query((row, number) ->
                        new Indexed(
                                UUID.fromString(row.getString(1)),
                                row.getLong(2),
                                row.getString(3)))
                .list();
    }

    /** The entries under a tile of level 0, as many as it is wide. */
    byte[] bundle(Tile tile) {
        long first = tile.index() * Tile.FULL;
        return EntryBundle.format(
                db.sql(
                                """
                                SELECT leaf FROM observation.log_leaf
                                WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index
                                """)
                        .params(first, first + tile.width())
                        .query((row, number) -> Encodings.utf8(row.getString(1)))
                        .list());
    }
}
