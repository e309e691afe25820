package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.gongcai.trust.Encodings;
import org.junit.jupiter.api.Test;

class ServedScriptsTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    private final ServedScripts scripts = new ServedScripts();

    @Test
    void the_manifest_says_of_each_script_what_sha256sum_says() throws IOException {
        var lines = scripts.manifest().lines().toList();
        assertThat(lines).hasSizeGreaterThan(40).isSortedAccordingTo(ServedScriptsTest::byPath);
        for (String line : lines) {
            byte[] script = Files.readAllBytes(STATIC.resolve(line.substring(66)));
            assertThat(line).startsWith(Encodings.sha256(script).hex() + "  js/");
        }
        try (var files = Files.walk(STATIC.resolve("js"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".js"))).hasSize(lines.size());
        }
    }

    private static int byPath(String one, String two) {
        return one.substring(66).compareTo(two.substring(66));
    }

    @Test
    void the_root_is_the_hash_of_the_manifest() {
        var manifest = Encodings.utf8(scripts.manifest());
        assertThat(scripts.root()).isEqualTo(Encodings.sha256(manifest).hex());
    }

    @Test
    void the_integrity_of_a_script_is_its_hash_as_browsers_read_it() throws IOException {
        byte[] script = Files.readAllBytes(STATIC.resolve("js/pages/bid.js"));
        var hash = Base64.getEncoder().encodeToString(Encodings.sha256(script).bytes());
        assertThat(scripts.integrity("js/pages/bid.js")).isEqualTo("sha256-" + hash);
        assertThatThrownBy(() -> scripts.integrity("js/pages/none.js"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
