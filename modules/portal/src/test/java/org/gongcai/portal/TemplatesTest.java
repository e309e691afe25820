package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the Content-Security-Policy forbids must not even be written. */
class TemplatesTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<style|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern TABLE = Pattern.compile("(\\S[^\\n]*\\s*)<table\\b");
    private static final Pattern FRAME =
            Pattern.compile(
                    "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label(?:ledby)?=\".+\">\\s*");
    private static final Pattern WEBJAR = Pattern.compile("\"(/webjars/[^\"]+)\"");
    private static final Pattern ASSET =
            Pattern.compile("asset\\(\"([^\"]+)\"\\)|script = \"([^\"]+)\"");

    /** Carries its script and style with it; its own policy names both by their hashes. */
    private static final String ONE_FILE = "verify.jte";

    @Test
    void templates_have_no_inline_style_script_or_handler() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            if (template.endsWith(ONE_FILE)) {
                continue;
            }
            FORBIDDEN
                    .matcher(Files.readString(template))
                    .results()
                    .forEach(match -> found.add(template.getFileName() + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void templates_name_only_files_that_exist() throws IOException {
        var missing = new TreeSet<String>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            WEBJAR.matcher(text)
                    .results()
                    .map(match -> "/META-INF/resources" + match.group(1))
                    .filter(file -> TemplatesTest.class.getResource(file) == null)
                    .forEach(missing::add);
            ASSET.matcher(text)
                    .results()
                    .map(match ->
                            "/static/" + (match.group(1) == null ? match.group(2) : match.group(1)))
                    .filter(file -> TemplatesTest.class.getResource(file) == null)
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_table_scrolls_in_a_frame_of_its_own_that_the_keyboard_reaches() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            TABLE.matcher(Files.readString(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(before -> !FRAME.matcher(before).matches())
                    .forEach(before -> found.add(template.getFileName() + ": " + before));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(5);
            return templates;
        }
    }
}
