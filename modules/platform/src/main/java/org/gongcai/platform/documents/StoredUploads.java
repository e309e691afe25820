package org.gongcai.platform.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.platform.Sql;
import org.gongcai.rules.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of uploads. */
@Component
class StoredUploads {

    private final JdbcClient db;

    StoredUploads(JdbcClient db) {
        this.db = db;
    }

    void add(UploadRow upload, Instant now) {
        var person = upload.person();
        db.sql(
                        "INSERT INTO platform.upload (id, name, size_bytes, person, begun_at) VALUES (?, ?, ?, ?, ?)")
                .params(upload.id().toString(), upload.name(), upload.size())
                .param(person == null ? null : person.toString())
                .param(Sql.time(now))
                .update();
    }

    Optional<UploadRow> find(UUID id) {
        return db.sql("SELECT name, size_bytes, person FROM platform.upload WHERE id = ?")
                .param(id.toString())
                .query((row, number) -> {
                    var person = row.getString(3);
                    return new UploadRow(
                            id,
                            row.getString(1),
                            row.getLong(2),
                            person == null ? null : UUID.fromString(person));
                })
                .optional();
    }

    /** Until the end of the transaction nobody else adds to this upload or ends it. */
    void lock(UUID id) {
        var locked =
                db.sql("SELECT id FROM platform.upload WHERE id = ? FOR UPDATE")
                        .param(id.toString())
                        .query((row, number) -> row.getString(1))
                        .optional();
        if (locked.isEmpty()) {
            throw Refused.of("unknown-upload", "没有这次上传").remedy("请重新上传");
        }
    }

    Set<Integer> segments(UUID id) {
        return db.sql("SELECT segment_no FROM platform.upload_segment WHERE upload = ?")
                .param(id.toString())
                .query((row, number) -> row.getInt(1))
                .set();
    }

    int countSegments(UUID id) {
        return db.sql("SELECT COUNT(*) FROM platform.upload_segment WHERE upload = ?")
                .param(id.toString())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    boolean has(UUID id, int segment) {
        return db.sql(
                                "SELECT COUNT(*) FROM platform.upload_segment WHERE upload = ? AND segment_no = ?")
                        .params(id.toString(), segment)
                        .query((row, number) -> row.getInt(1))
                        .single()
                > 0;
    }

    void addSegment(UUID id, int segment) {
        db.sql("INSERT INTO platform.upload_segment (upload, segment_no) VALUES (?, ?)")
                .params(id.toString(), segment)
                .update();
    }

    void remove(UUID id) {
        db.sql("DELETE FROM platform.upload_segment WHERE upload = ?")
                .param(id.toString())
                .update();
        db.sql("DELETE FROM platform.upload WHERE id = ?").param(id.toString()).update();
    }

    List<UUID> begunBefore(Instant moment) {
        return db.sql("SELECT id FROM platform.upload WHERE begun_at < ?")
                .param(Sql.time(moment))
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }
}
