package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCommitTest {

    private static final int COMMITS = 200;

    @TempDir Path folder;

    @Test
    void a_file_left_as_by_a_power_cut_holds_every_commit() throws Exception {
        var cut = folder.resolve("cut.mv.db");
        try (var living = open("living")) {
            commits(living);
            Files.copy(folder.resolve("living.mv.db"), cut);
        }

        LastCommit.find(cut.toString());

        try (var again = open("cut");
                var counted = again.createStatement().executeQuery("SELECT COUNT(*) FROM bid")) {
            counted.next();
            assertThat(counted.getInt(1)).isEqualTo(COMMITS);
        }
    }

    @Test
    void a_file_in_use_is_left_alone() throws Exception {
        try (var living = open("living")) {
            commits(living);
            LastCommit.find(folder.resolve("living.mv.db").toString());
            assertThat(living.isValid(1)).isTrue();
        }
    }

    private Connection open(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:%s;MODE=Oracle;WRITE_DELAY=0".formatted(folder.resolve(name)));
    }

    private static void commits(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE bid (id NUMBER PRIMARY KEY)");
            for (int each = 0; each < COMMITS; each++) {
                statement.execute("INSERT INTO bid VALUES (%d)".formatted(each));
            }
        }
    }
}
