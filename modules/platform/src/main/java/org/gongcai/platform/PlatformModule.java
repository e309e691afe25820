package org.gongcai.platform;

import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Everything a service runs on. Each schema is migrated on its own, the platform's first. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
@ConfigurationPropertiesScan
public class PlatformModule {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Schema platformSchema() {
        return new Schema("platform");
    }

    @Bean
    FlywayMigrationStrategy oneHistoryPerSchema(ObjectProvider<Schema> schemas) {
        return template -> schemas.orderedStream().forEach(schema -> migrate(template, schema));
    }

    private static void migrate(Flyway template, Schema schema) {
        var configuration = template.getConfiguration();
        var database = database(configuration.getDataSource());
        Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
                .resourceProvider(null)
                .schemas(
                        database == DatabaseDriver.POSTGRESQL
                                ? schema.name()
                                : schema.name().toUpperCase(Locale.ROOT))
                // On Oracle a schema is a user, which its administrator makes.
                .createSchemas(database != DatabaseDriver.ORACLE)
                .locations("classpath:db/migration/" + schema.name())
                .placeholders(placeholders(database))
                .load()
                .migrate();
    }

    private static DatabaseDriver database(DataSource source) {
        try {
            return DatabaseDriver.fromJdbcUrl(
                    JdbcUtils.extractDatabaseMetaData(source, metaData -> metaData.getURL()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    private static Map<String, String> placeholders(DatabaseDriver database) {
        return switch (database) {
            case H2 -> types("UUID", "BIGINT", "", "CLOB", "BLOB", "JSON");
            case POSTGRESQL -> types("UUID", "BIGINT", "", "TEXT", "BYTEA", "JSONB");
            case ORACLE -> types("RAW(16)", "NUMBER(19)", " CHAR", "CLOB", "BLOB", "BLOB");
            default ->
                    throw new RefusedStart(
                            "%s is none of the databases this program knows".formatted(database),
                            "Set spring.datasource.url to an H2, PostgreSQL or Oracle database.");
        };
    }

    private static Map<String, String> types(
            String uuid, String bigint, String chars, String clob, String blob, String json) {
        return Map.of(
                "uuid", uuid, "bigint", bigint, "chars", chars, "clob", clob, "blob", blob, "json",
                json);
    }
}
