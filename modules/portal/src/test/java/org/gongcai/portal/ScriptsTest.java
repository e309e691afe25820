package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What page scripts ask their page for must be there; a browser would say so only when it happens.
 */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js/pages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TEXT = Pattern.compile("(?:\\btext|#say)\\(\"([^\"]+)\"");
    private static final Pattern PART =
            Pattern.compile(
                    "\\b(?:parts?|new Meter)\\(\"([^\"]+)\"|(?<![.\\w])show\\((\"[^)]*\")\\)");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\.[^\"]+)\"");
    private static final Pattern FAULT = Pattern.compile("(?m)^  ([A-Z_]+): \\[\"");
    private static final Pattern NAMED = Pattern.compile("data-part=\"([^\"]+)\"");

    @Test
    void every_text_of_a_script_stands_in_a_bundle() throws IOException {
        var words = new Properties();
        for (String name : PortalModule.BUNDLES) {
            try (var bundle =
                    Files.newBufferedReader(Path.of("src/main/resources", name + ".properties"))) {
                words.load(bundle);
            }
        }
        var wanted =
                found(SCRIPTS, TEXT).stream()
                        .map(key -> "script." + key)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(10);
        assertThat(words.stringPropertyNames()).containsAll(wanted);
    }

    @Test
    void every_part_a_script_touches_stands_in_a_template() throws IOException {
        var wanted = found(SCRIPTS, PART);
        assertThat(wanted).contains("failure", "seal-form", "upload-progress", "seal-running");
        assertThat(found(TEMPLATES, NAMED)).containsAll(wanted);
    }

    @Test
    void every_imported_module_exists() throws IOException {
        for (Path script : files(SCRIPTS)) {
            var imported = IMPORT.matcher(Files.readString(script));
            while (imported.find()) {
                assertThat(script.resolveSibling(imported.group(1)).normalize()).exists();
            }
        }
    }

    @Test
    void every_fault_a_script_tells_is_told_in_both_languages() throws IOException {
        var faults =
                Files.readString(SCRIPTS.resolveSibling("trust/errors.js"))
                        .split("const FAULTS_EN = ", 2);
        assertThat(FAULT.matcher(faults[1]).results().map(fault -> fault.group(1)))
                .hasSizeGreaterThan(30)
                .containsExactlyElementsOf(
                        FAULT.matcher(faults[0]).results().map(fault -> fault.group(1)).toList());
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (Path file : files(folder)) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .flatMap(match ->
                            match.group(1) != null
                                    ? Stream.of(match.group(1))
                                    : Stream.of(match.group(2).replace("\"", "").split(", ")))
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
