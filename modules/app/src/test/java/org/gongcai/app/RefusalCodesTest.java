package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/domain.md lists every code with which something can be refused. */
class RefusalCodesTest {

    private static final Path MODULES = Path.of("..");
    private static final Pattern HALF_WIDTH =
            Pattern.compile(
                    "[^\\n]*[\\p{IsHan}”）][,;:!?](?:[\\p{IsHan}“（]|%[sd])[^\\n]*"
                            + "|[^\\n]*\\p{IsHan}\\([^()\\n]*\\p{IsHan}[^\\n]*");

    @Test
    void every_refusal_code_is_documented() throws IOException {
        var listed = Files.readString(Path.of("../../docs/domain.md"));
        var codes = RefusalSources.codes();
        assertThat(codes).hasSizeGreaterThan(300);
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
