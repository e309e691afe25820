package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongcai.platform.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteKeysTest {
    private static final String ORIGIN = "chengxi.example/log/2026";
    @TempDir Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        var made = NoteKeys.readOrMake(folder.resolve("keys"), ORIGIN);
        var again = NoteKeys.readOrMake(folder.resolve("keys"), ORIGIN);
        assertThat(again.log().verifier()).isEqualTo(made.log().verifier());
        assertThat(again.witness().verifier()).isEqualTo(made.witness().verifier());
        assertThat(made.log().verifier().name()).isEqualTo(ORIGIN);
        assertThat(made.witness().verifier().name()).isEqualTo("demo-witness");
        for (String file : new String[] {"log.key", "witness.key"}) {
            var permissions = Files.getPosixFilePermissions(folder.resolve("keys").resolve(file));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_log_with_leaves_never_gets_a_new_key() {
        assertThatThrownBy(() -> NoteKeys.read(folder, ORIGIN))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("log.key");
    }

    @Test
    void a_key_of_another_log_is_refused() {
        NoteKeys.readOrMake(folder, "other.example/log/2026");
        assertThatThrownBy(() -> NoteKeys.readOrMake(folder, ORIGIN))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("other.example/log/2026")
                .hasMessageContaining(ORIGIN);
    }
}
