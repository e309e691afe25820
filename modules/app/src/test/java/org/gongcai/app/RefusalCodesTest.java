package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.trust.Fault;
import org.junit.jupiter.api.Test;

/** docs/domain.md lists every code with which something can be refused. */
class RefusalCodesTest {

    private static final Path MODULES = Path.of("..");
    private static final Pattern CODE =
            Pattern.compile("(?:new Refused|Refused\\.of)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern HALF_WIDTH =
            Pattern.compile(
                    "[^\\n]*[\\p{IsHan}”）][,;:!?](?:[\\p{IsHan}“（]|%[sd])[^\\n]*"
                            + "|[^\\n]*\\p{IsHan}\\([^()\\n]*\\p{IsHan}[^\\n]*");

    @Test
    void every_refusal_code_is_documented() throws IOException {
        var listed = Files.readString(Path.of("../../docs/domain.md"));
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes).allSatisfy(code -> assertThat(listed).contains("`" + code + "`"));
    }

    @Test
    void chinese_sentences_have_chinese_punctuation() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            var wrong =
                    files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/"))
                            .filter(file -> file.toString().matches(".*\\.(java|js|properties)"))
                            .flatMap(file -> HALF_WIDTH.matcher(text(file)).results())
                            .map(found -> found.group());
            assertThat(wrong).isEmpty();
        }
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            var inCode =
                    files.filter(file ->
                                    file.toString().replace('\\', '/').contains("/src/main/java/"))
                            .filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> CODE.matcher(text(file)).results())
                            .map(found -> found.group(1));
            var fromProofs =
                    Stream.of(Fault.values())
                            .map(fault ->
                                    fault.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'));
            return Stream.concat(inCode, fromProofs).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
