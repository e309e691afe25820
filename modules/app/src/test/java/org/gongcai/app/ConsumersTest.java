package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator's page names every consumer of events in words. */
class ConsumersTest {

    private static final Pattern NAMED =
            Pattern.compile(
                    "String consumer\\(\\) \\{\\s*return (?:\"([a-z-]+)\"|[\\w.]*CONSUMER);");
    private static final Pattern CONSTANT =
            Pattern.compile("String CONSUMER\\s*=\\s*\"([a-z-]+)\";");

    @Test
    void every_consumer_of_events_has_a_word_in_both_languages() throws IOException {
        var consumers = consumers();
        assertThat(consumers).contains("evaluator-draw", "bid-opening", "observation-log");
        for (String bundle : new String[] {"admin", "admin_en"}) {
            assertThat(words(bundle).stringPropertyNames())
                    .as(bundle)
                    .containsAll(consumers.stream().map(each -> "consumer." + each).toList());
        }
    }

    private static TreeSet<String> consumers() throws IOException {
        var consumers = new TreeSet<String>();
        try (var files = Files.find(Path.of(".."), 12, (file, is) -> isMainSource(file))) {
            for (Path file : files.toList()) {
                var text = Files.readString(file);
                if (text.contains("implements EventListener")) {
                    assertThat(text).as("%s", file).containsPattern(NAMED);
                }
                for (Pattern pattern : new Pattern[] {NAMED, CONSTANT}) {
                    pattern.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(Objects::nonNull)
                            .forEach(consumers::add);
                }
            }
        }
        return consumers;
    }

    private static boolean isMainSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var text =
                Objects.requireNonNull(
                        ConsumersTest.class.getResourceAsStream(
                                "/messages/" + bundle + ".properties"))) {
            words.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        }
        return words;
    }
}
