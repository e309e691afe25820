package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongcai.platform.RefusedStart;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteKeysTest {
    private static final String ORIGIN = "chengxi.example/log/2026";
    @TempDir Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        var made = NoteKeys.readOrMake(folder.resolve("keys"), ORIGIN, null);
        var again = NoteKeys.readOrMake(folder.resolve("keys"), ORIGIN, null);
        assertThat(again.log().verifier()).isEqualTo(made.log().verifier());
        assertThat(again.witness().verifier()).isEqualTo(made.witness().verifier());
        assertThat(made.log().verifier().name()).isEqualTo(ORIGIN);
        assertThat(made.witness().verifier().name()).isEqualTo("demo-witness");
        for (String file : new String[] {"log.p12", "log.password", "witness.key"}) {
            var permissions = Files.getPosixFilePermissions(folder.resolve("keys").resolve(file));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void a_log_with_leaves_never_gets_a_new_key() {
        assertThatThrownBy(() -> NoteKeys.read(folder, ORIGIN, null))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("log.p12");
    }

    @Test
    void a_key_of_another_log_is_refused() {
        NoteKeys.readOrMake(folder, "other.example/log/2026", null);
        assertThatThrownBy(() -> NoteKeys.readOrMake(folder, ORIGIN, null))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("other.example/log/2026")
                .hasMessageContaining(ORIGIN);
    }

    @Test
    void a_password_of_the_settings_stands_in_no_file() {
        var made = NoteKeys.readOrMake(folder, ORIGIN, "density");
        assertThat(folder.resolve("log.password")).doesNotExist();
        assertThat(NoteKeys.read(folder, ORIGIN, "density").log().skey())
                .isEqualTo(made.log().skey());
        assertThatThrownBy(() -> NoteKeys.read(folder, ORIGIN, "another"))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("log.p12");
        assertThatThrownBy(() -> NoteKeys.read(folder, ORIGIN, null))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("password");
    }

    @Test
    void the_key_of_a_released_installation_moves_into_the_store() throws IOException {
        var key = NoteSigner.generate(ORIGIN, NoteKind.LOG, Entropy.secure());
        var witness = NoteSigner.generate("demo-witness", NoteKind.WITNESS, Entropy.secure());
        Files.writeString(folder.resolve("log.key"), key.skey() + "\n");
        Files.writeString(folder.resolve("witness.key"), witness.skey() + "\n");
        assertThat(NoteKeys.read(folder, ORIGIN, null).log().skey()).isEqualTo(key.skey());
        assertThat(folder.resolve("log.key")).doesNotExist();
        assertThat(NoteKeys.read(folder, ORIGIN, null).log().skey()).isEqualTo(key.skey());
    }

    @Test
    void another_key_of_the_same_name_is_refused() {
        var keys = NoteKeys.readOrMake(folder, ORIGIN, null);
        var other = NoteSigner.generate(ORIGIN, NoteKind.LOG, Entropy.secure());
        var head = new Checkpoint(ORIGIN, 0, Merkle.EMPTY_ROOT);
        assertThat(keys.thatSigned(head.signedBy(keys.log()))).isSameAs(keys);
        assertThatThrownBy(() -> keys.thatSigned(head.signedBy(other)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(keys.log().verifier().vkey());
    }
}
