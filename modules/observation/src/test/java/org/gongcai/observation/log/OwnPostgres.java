package org.gongcai.observation.log;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A PostgreSQL for one context; it stops with the process, as the context's workers need it. */
final class OwnPostgres {

    private OwnPostgres() {}

    static void use(DynamicPropertyRegistry properties) {
        try {
            var started = EmbeddedPostgres.start();
            properties.add(
                    "spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
            properties.add("spring.datasource.username", () -> "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
