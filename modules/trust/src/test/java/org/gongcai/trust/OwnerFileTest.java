package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
    @TempDir Path folder;

    @Test
    void only_its_owner_may_read_it_and_no_draft_is_left() throws IOException {
        var file = folder.resolve("keys").resolve("log.key");
        assertThat(OwnerFile.create(file, Encodings.utf8("first"))).isTrue();
        assertThat(OwnerFile.create(file, Encodings.utf8("second"))).isFalse();
        assertThat(file).hasContent("first");
        OwnerFile.replace(file, Encodings.utf8("third"));
        assertThat(file).hasContent("third");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }
}
