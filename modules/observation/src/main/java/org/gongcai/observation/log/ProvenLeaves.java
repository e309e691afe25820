package org.gongcai.observation.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.platform.Sql;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the public sees: cosigned checkpoints, and leaves under the first one that held them. */
@Component
class ProvenLeaves {

    record Proven(
            UUID event,
            long index,
            String type,
            String subject,
            String leaf,
            CosignedCheckpoint checkpoint) {}

    record CosignedCheckpoint(long size, String note, Instant cosignedAt, String witness) {
        SignedNote signedNote() {
            return SignedNote.parse(note);
        }
    }

    private static final String SELECT =
            """
            SELECT l.event_id, l.leaf_index, l.type, l.subject, l.leaf, c.tree_size, c.note, c.cosigned_at, c.witness
            FROM observation.log_leaf l JOIN observation.log_checkpoint c ON c.tree_size = l.checkpoint_size
            """;

    private final JdbcClient db;

    ProvenLeaves(JdbcClient db) {
        this.db = db;
    }

    void add(CosignedCheckpoint checkpoint) {
        db.sql(
                        """
                        INSERT INTO observation.log_checkpoint (tree_size, note, cosigned_at, witness)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        checkpoint.size(),
                        checkpoint.note(),
                        Sql.time(checkpoint.cosignedAt()),
                        checkpoint.witness())
                .update();
    }

    Optional<CosignedCheckpoint> checkpoint(long size) {
        return db.sql(
                        """
                        SELECT tree_size, note, cosigned_at, witness FROM observation.log_checkpoint
                        WHERE tree_size = ?
                        """)
                .param(size)
                .query((row, number) -> checkpoint(row, 1))
                .optional();
    }

    Optional<Proven> of(UUID event) {
        return db.sql(SELECT + " WHERE l.event_id = ?")
                .param(event.toString())
                .query((row, number) -> proven(row))
                .optional();
    }

    List<Proven> chain(String subject) {
        return db.sql(SELECT + " WHERE l.subject = ? ORDER BY l.n")
                .param(subject)
                .query((row, number) -> proven(row))
                .list();
    }

    /** Of all keys, oldest first: there are as many as people who ever signed. */
    List<Proven> enrolments() {
        return db.sql(SELECT + " WHERE l.type = ? ORDER BY l.leaf_index")
                .param(Enrolment.TYPE)
                .query((row, number) -> proven(row))
                .list();
    }

    List<Proven> before(long index, int limit) {
        return db.sql(
                        SELECT
                                + " WHERE l.leaf_index < ? ORDER BY l.leaf_index DESC FETCH FIRST %d ROWS ONLY"
                                        .formatted(limit))
                .param(index)
                .query((row, number) -> proven(row))
                .list();
    }

    private static Proven proven(ResultSet row) throws SQLException {
        return new Proven(
                UUID.fromString(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                Objects.requireNonNullElse(row.getString(4), ""),
                row.getString(5),
                checkpoint(row, 6));
    }

    private static CosignedCheckpoint checkpoint(ResultSet row, int column) throws SQLException {
        return new CosignedCheckpoint(
                row.getLong(column),
                row.getString(column + 1),
                Sql.instant(row, column + 2),
                row.getString(column + 3));
    }
}
