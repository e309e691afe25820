package org.gongcai.observation.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongcai.trust.Bytes32;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last entry of every subject. */
@Component
class Chains {

    /** The n-th entry of a subject and its leaf hash. */
    record Link(long n, Bytes32 hash) {}

    // Oracle takes no more values in a list.
    private static final int AT_ONCE = 1000;

    private final JdbcClient db;
    private final JdbcTemplate template;

    Chains(JdbcClient db, JdbcTemplate template) {
        this.db = db;
        this.template = template;
    }

    /** Of those subjects that have an entry. */
    Map<String, Link> last(Collection<String> subjects) {
        var links = new HashMap<String, Link>();
        var all = List.copyOf(Set.copyOf(subjects));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), links);
        }
        return links;
    }

    private void read(List<String> subjects, Map<String, Link> links) {
        db.sql(
                        "SELECT subject, n, last_hash FROM observation.log_chain WHERE subject IN (:subjects)")
                .param("subjects", subjects)
                .query(row -> {
                    links.put(
                            row.getString(1),
                            new Link(row.getLong(2), Bytes32.parse(row.getString(3))));
                });
    }

    /** Moves chains on; those whose subject had no entry begin. */
    void move(Map<String, Link> links, Set<String> known) {
        template.batchUpdate(
                "UPDATE observation.log_chain SET n = ?, last_hash = ? WHERE subject = ?",
                rows(links, known::contains));
        template.batchUpdate(
                "INSERT INTO observation.log_chain (n, last_hash, subject) VALUES (?, ?, ?)",
                rows(links, subject -> !known.contains(subject)));
    }

    private static List<Object[]> rows(Map<String, Link> links, Predicate<String> wanted) {
        return links.entrySet().stream()
                .filter(link -> wanted.test(link.getKey()))
                .map(link ->
                        new Object[] {
                            link.getValue().n(), link.getValue().hash().hex(), link.getKey()
                        })
                .toList();
    }
}
