package org.gongcai.app;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's other people wrote down for themselves. */
record JobNotes(JdbcClient db) {

    Optional<String> get(String name) {
        return db.sql("SELECT kept_text FROM demo.kept WHERE name = ?")
                .param(name)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    void put(String name, String text) {
        int changed =
                db.sql("UPDATE demo.kept SET kept_text = ? WHERE name = ?")
                        .params(text, name)
                        .update();
        if (changed == 0) {
            db.sql("INSERT INTO demo.kept (name, kept_text) VALUES (?, ?)")
                    .params(name, text)
                    .update();
        }
    }
}
