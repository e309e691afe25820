package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.gongcai.trust.Encodings;
import org.junit.jupiter.api.Test;

class ServedScriptsTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    private final ServedScripts scripts = new ServedScripts();

    @Test
    void the_manifest_says_of_each_script_what_sha256sum_says() throws IOException {
        var lines = scripts.manifest().lines().toList();
        assertThat(lines).hasSizeGreaterThan(40).isSortedAccordingTo(ServedScriptsTest::byPath);
        for (var line : own(lines)) {
            byte[] script = Files.readAllBytes(STATIC.resolve(line.substring(66)));
            assertThat(line).startsWith(Encodings.sha256(script).hex() + "  js/");
        }
        try (var files = Files.walk(STATIC.resolve("js"))) {
            assertThat(files.filter(ServedScriptsTest::isScript)).hasSameSizeAs(own(lines));
        }
    }

    /** A script of somebody else could read the keys as well as ours. */
    @Test
    void whatever_a_script_imports_is_in_the_manifest() throws IOException {
        var imported = Pattern.compile("from \"/(webjars/[^\"]+)\"");
        try (var files = Files.walk(STATIC.resolve("js"))) {
            for (var script : files.filter(ServedScriptsTest::isScript).toList()) {
                var others = imported.matcher(Files.readString(script)).results();
                assertThat(others.map(each -> each.group(1)))
                        .allSatisfy(each -> assertThat(scripts.manifest()).contains("  " + each));
            }
        }
    }

    private static List<String> own(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("js/", 66)).toList();
    }

    private static boolean isScript(Path file) {
        return file.toString().endsWith(".js");
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
