package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that was in use before committees came. */
class UpgradeTest {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final UUID HANDLER = UUID.randomUUID();
    private static final UUID AGENCY = UUID.randomUUID();
    private static final String AT = "TIMESTAMP WITH TIME ZONE '2026-03-16 09:00:00+08:00'";

    @Test
    void a_proposal_that_waits_is_still_of_the_organisation_it_came_from() {
        var h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:upgrade;MODE=Oracle;DB_CLOSE_DELAY=-1");
        upgrade(h2, Map.of("uuid", "UUID", "bigint", "BIGINT", "chars", "", "clob", "CLOB"));
    }

    @Test
    void and_so_it_is_on_postgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            upgrade(
                    postgres.getPostgresDatabase(),
                    Map.of("uuid", "UUID", "bigint", "BIGINT", "chars", "", "clob", "TEXT"));
        }
    }

    private static void upgrade(DataSource database, Map<String, String> types) {
        migrate(database, types, "1");
        var db = JdbcClient.create(database);
        db.sql(
                        """
                        INSERT INTO procurement.project (id, version, event_count, title, purchaser_id,
                            purchaser_code, purchaser_name, method, category, currency_code,
                            small_or_micro_deduction, state, proposed_by, proposed_by_name, proposed_at,
                            authority, region, origin, secrecy, language, occurred_at, recorded_at, legal_date)
                        VALUES (:id, 0, 1, '智慧教室', :id, '11349921990000252B', '教体局', 'OPEN_TENDER',
                            'A02010105', 'CNY', 10, 'PUBLICATION_PROPOSED', :handler, '方晓', $AT,
                            :id, '349921', 'NATIVE', 'PARTY', 'zh-CN', $AT, $AT, DATE '2026-03-16')
                        """
                                .replace("$AT", AT))
                .param("id", PROJECT)
                .param("handler", HANDLER)
                .update();
        act(db, "PROPOSE_PUBLICATION", AGENCY);
        act(db, "ATTACH", PROJECT);
        migrate(database, types, "2");
        var word =
                db.sql("SELECT proposed_on_behalf, award_basis FROM procurement.project")
                        .query((row, number) -> row.getObject(1, UUID.class) + row.getString(2))
                        .single();
        assertThat(word).isEqualTo(AGENCY + "LOWEST_EVALUATED_PRICE");
    }

    private static void act(JdbcClient db, String kind, UUID onBehalf) {
        db.sql(
                        """
                        INSERT INTO procurement.act (id, version, project, kind, person, appointment,
                            on_behalf, occurred_at, recorded_at, legal_date)
                        VALUES (:id, 0, :project, :kind, :handler, :id, :party, $AT, $AT, DATE '2026-03-16')
                        """
                                .replace("$AT", AT))
                .param("id", UUID.randomUUID())
                .param("project", PROJECT)
                .param("kind", kind)
                .param("handler", HANDLER)
                .param("party", onBehalf)
                .update();
    }

    private static void migrate(DataSource database, Map<String, String> types, String version) {
        boolean h2 = database instanceof JdbcDataSource;
        Flyway.configure()
                .dataSource(database)
                .schemas(h2 ? "procurement".toUpperCase(Locale.ROOT) : "procurement")
                .locations("classpath:db/migration/procurement")
                .placeholders(types)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }
}
