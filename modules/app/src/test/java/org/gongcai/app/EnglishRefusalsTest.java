package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongcai.app.RefusalSources.Place;
import org.gongcai.platform.problems.EnglishRefusals;
import org.junit.jupiter.api.Test;

/** Whoever reads English is refused in English, with the same dates and amounts. */
class EnglishRefusalsTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final String REMEDY = ".remedy";
    private static final Properties SENTENCES = sentences();

    @Test
    void every_refusal_has_an_english_rule_and_remedy() {
        var codes = RefusalSources.codes();
        assertThat(codes).hasSizeGreaterThan(300);
        assertThat(codes.stream().filter(code -> isMissing(code, "") || isMissing(code, REMEDY)))
                .isEmpty();
    }

    @Test
    void wherever_it_is_refused_the_sentence_is_found() {
        assertThat(RefusalSources.places())
                .allSatisfy(place -> {
                    assertThat(sentence(place, "")).as("%s", place).isPresent();
                    assertThat(sentence(place, REMEDY)).as("%s", place).isPresent();
                });
    }

    @Test
    void every_sentence_belongs_to_a_refusal() {
        var codes = RefusalSources.codes();
        var quoted = RefusalSources.quoted();
        var unused = new TreeSet<>(SENTENCES.stringPropertyNames());
        unused.removeIf(key -> {
            var parts = sentenceOf(key).split("\\.", 2);
            return codes.contains(parts[0]) && (parts.length == 1 || quoted.contains(parts[1]));
        });
        assertThat(unused).isEmpty();
    }

    @Test
    void every_wording_has_a_sentence() {
        var told = SENTENCES.stringPropertyNames();
        assertThat(RefusalSources.wordings())
                .allMatch(wording -> told.stream().anyMatch(key -> key.endsWith("." + wording)));
    }

    @Test
    void every_value_that_a_sentence_names_is_given_where_it_is_refused() {
        assertThat(RefusalSources.places())
                .allSatisfy(place ->
                        assertThat(place.values())
                                .as("%s in %s", place.code(), place.file())
                                .containsAll(named(place)));
    }

    @Test
    void english_sentences_are_english() {
        assertThat(SENTENCES.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(SENTENCES.getProperty(key))
                                .as(key)
                                .endsWith(".")
                                .doesNotContainPattern("\\p{IsHan}"));
    }

    private static boolean isMissing(String code, String part) {
        return SENTENCES.stringPropertyNames().stream()
                .noneMatch(key ->
                        sentenceOf(key).split("\\.", 2)[0].equals(code)
                                && key.endsWith(REMEDY) == part.equals(REMEDY));
    }

    private static String sentenceOf(String key) {
        return key.endsWith(REMEDY) ? key.substring(0, key.length() - REMEDY.length()) : key;
    }

    private static Iterable<String> named(Place place) {
        return Stream.of("", REMEDY)
                .flatMap(part -> sentence(place, part).stream())
                .flatMap(sentence -> VALUE.matcher(sentence).results())
                .map(value -> value.group(1))
                .toList();
    }

    /** The one that is chosen when it is refused. */
    private static Optional<String> sentence(Place place, String part) {
        return Stream.concat(place.kinds().stream().map(kind -> "." + kind), Stream.of(""))
                .map(kind -> SENTENCES.getProperty(place.code() + kind + part))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Properties sentences() {
        var sentences = new Properties();
        var file = EnglishRefusals.class.getResourceAsStream("refusals_en.properties");
        try (var text =
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
