package org.gongcai.observation.log;

import java.util.Map;
import java.util.Optional;
import org.gongcai.trust.Bytes32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last entry of every subject. */
@Component
class Chains {

    /** The n-th entry of a subject and its leaf hash. */
    record Link(long n, Bytes32 hash) {}

    private final JdbcClient db;

    Chains(JdbcClient db) {
        this.db = db;
    }

    Optional<Link> last(String subject) {
        return db.sql("SELECT n, last_hash FROM observation.log_chain WHERE subject = ?")
                .param(subject)
                .query((row, number) -> new Link(row.getLong(1), Bytes32.parse(row.getString(2))))
                .optional();
    }

    void move(Map<String, Link> links) {
        links.forEach(this::move);
    }

    private void move(String subject, Link link) {
        var moved =
                db.sql("UPDATE observation.log_chain SET n = ?, last_hash = ? WHERE subject = ?")
                        .params(link.n(), link.hash().hex(), subject)
                        .update();
        if (moved == 0) {
            db.sql("INSERT INTO observation.log_chain (n, last_hash, subject) VALUES (?, ?, ?)")
                    .params(link.n(), link.hash().hex(), subject)
                    .update();
        }
    }
}
