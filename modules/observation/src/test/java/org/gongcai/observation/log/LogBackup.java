package org.gongcai.observation.log;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the log as they once were, as whoever runs the database can bring them back. */
record LogBackup(JdbcClient db, String name) {
    private static final List<String> TABLES =
            List.of("log_head", "log_edge", "log_leaf", "log_chain", "log_checkpoint");

    static LogBackup take(JdbcClient db, String name) {
        TABLES.forEach(table ->
                db.sql(
                                "CREATE TABLE %s_%s AS SELECT * FROM observation.%s"
                                        .formatted(name, table, table))
                        .update());
        return new LogBackup(db, name);
    }

    void restore() {
        TABLES.forEach(table -> {
            db.sql("DELETE FROM observation." + table).update();
            db.sql("INSERT INTO observation.%s SELECT * FROM %s_%s".formatted(table, name, table))
                    .update();
        });
    }
}
