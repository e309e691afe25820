package org.gongcai.platform.problems;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;

/**
 * Refusals in English, by code and wording or field. The Chinese sentence prevails: it stays where
 * there is no English one, or where a value that the English one names was not given.
 */
public final class EnglishRefusals {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalTime.ZONE);
    private static final Properties SENTENCES = read("refusals_en.properties");

    private EnglishRefusals() {}

    /** The refusal in the language of whoever reads it. */
    public static Refused in(Locale reader, Refused refused) {
        return isEnglish(reader) ? of(refused) : refused;
    }

    static boolean isEnglish(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The refusal with English sentences; code and field are the same. */
    public static Refused of(Refused refused) {
        var rule = sentence(refused, "");
        if (rule.isEmpty()) {
            return refused;
        }
        return new Refused(
                refused.code(),
                refused.field().orElse(null),
                rule.get(),
                sentence(refused, ".remedy").or(refused::remedy).orElse(null),
                refused.source().map(EnglishLaws::named).orElse(null));
    }

    /** The values as sentences show them, for a refusal that is kept and worded when it is read. */
    public static Map<String, String> shownValues(Refused refused) {
        return refused.values().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, each -> shown(each.getValue())));
    }

    private static Optional<String> sentence(Refused refused, String part) {
        return Stream.of(refused.wording(), refused.field(), Optional.<String>empty())
                .map(kind -> refused.code() + kind.map(name -> "." + name).orElse("") + part)
                .flatMap(key -> Stream.ofNullable(SENTENCES.getProperty(key)))
                .findFirst()
                .flatMap(sentence -> filled(sentence, refused));
    }

    private static Optional<String> filled(String sentence, Refused refused) {
        var values = refused.values();
        boolean isComplete =
                PLACE.matcher(sentence)
                        .results()
                        .allMatch(place -> values.containsKey(place.group(1)));
        return isComplete
                ? Optional.of(
                        PLACE.matcher(sentence)
                                .replaceAll(place ->
                                        Matcher.quoteReplacement(
                                                shown(values.getOrDefault(place.group(1), "")))))
                : Optional.empty();
    }

    private static String shown(Object value) {
        return switch (value) {
            case Instant moment -> MINUTE.format(moment);
            case Money money -> money.currency() + " " + money.formatted();
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> words(constant);
            default -> value.toString();
        };
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Properties read(String name) {
        var sentences = new Properties();
        var file = EnglishRefusals.class.getResourceAsStream(name);
        try (var text =
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            sentences.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
