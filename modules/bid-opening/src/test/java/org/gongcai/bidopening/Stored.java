package org.gongcai.bidopening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that a thief of database and disk reads, but for the key files, which lie elsewhere, and the
 * register, which tells who exists and not who bids.
 */
record Stored(List<byte[]> pieces) {

    static Stored everything(JdbcClient db, Path data) {
        var pieces = new ArrayList<byte[]>();
        for (var table : tables(db)) {
            db.sql("SELECT * FROM " + table).query((row, number) -> add(row, pieces)).list();
        }
        try (var files = Files.walk(data)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/keys/"))
                    .forEach(file -> pieces.add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stored(pieces);
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql(
                        """
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('BID_OPENING', 'PLATFORM')
                          AND table_name NOT IN ('ENROLLED_KEY', 'PARTY', 'APPOINTMENT', 'ENTRUSTMENT',
                            'ACCOUNT', 'flyway_schema_history')
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static int add(ResultSet row, List<byte[]> pieces) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            var type = row.getMetaData().getColumnTypeName(column);
            var bytes =
                    type.contains("BINARY") || type.contains("BLOB")
                            ? row.getBytes(column)
                            : bytes(row.getString(column));
            if (bytes != null) {
                pieces.add(bytes);
            }
        }
        return columns;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(String text) {
        // One character for each byte, so that a text is found in whatever surrounds it.
        var wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return pieces.stream()
                .anyMatch(piece -> new String(piece, StandardCharsets.ISO_8859_1).contains(wanted));
    }
}
