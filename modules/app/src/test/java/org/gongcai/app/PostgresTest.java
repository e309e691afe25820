package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.gongcai.platform.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one set of migrations on PostgreSQL: every entity validates against its tables. */
class PostgresTest {

    @TempDir java.nio.file.Path data;

    @Test
    void every_schema_migrates_and_validates_on_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var program =
                        new SpringApplicationBuilder(Launcher.class)
                                .run(
                                        "--server.port=0",
                                        "--gongcai.data=" + data,
                                        "--gongcai.demo.enabled=false",
                                        "--spring.datasource.url="
                                                + postgres.getJdbcUrl("postgres", "postgres"),
                                        "--spring.datasource.username=postgres")) {
            for (var schema : program.getBeansOfType(Schema.class).values()) {
                var migrated =
                        program.getBean(JdbcClient.class)
                                .sql(
                                        "SELECT COUNT(*) FROM %s.flyway_schema_history WHERE success"
                                                .formatted(schema.name()))
                                .query(Long.class)
                                .single();
                assertThat(migrated).as(schema.name()).isPositive();
            }
        }
    }
}
