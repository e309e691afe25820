package org.gongcai.platform;

/**
 * A service's own database schema. A bean of this type makes Flyway run {@code
 * classpath:db/migration/<name>} in that schema, with a history of its own.
 */
public record Schema(String name) {
    public Schema {
        if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
            throw new IllegalArgumentException("'%s' is no schema name".formatted(name));
        }
    }
}
