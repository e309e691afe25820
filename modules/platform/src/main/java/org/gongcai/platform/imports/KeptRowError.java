package org.gongcai.platform.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.gongcai.contracts.ImportView.RowError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was wrong with a row, as it is stored. What quotes a cell of any length is cut, so that it
 * fits.
 *
 * @param given the values of the refusal, as JSON
 */
@Embeddable
public record KeptRowError(
        @Column(name = "line_no") long line,
        @Column(name = "column_name") String column,
        String code,
        @Nullable String wording,
        String rule,
        String remedy,
        String given) {

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_GIVEN = 1000;
    private static final String NOTHING = "{}";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    static KeptRowError of(RowError error) {
        return new KeptRowError(
                error.line(),
                error.column(),
                error.code(),
                error.wording(),
                cut(error.rule(), LONGEST_SENTENCE),
                cut(error.remedy(), LONGEST_SENTENCE),
                given(error.values()));
    }

    private static String given(Map<String, String> values) {
        var fitting =
                values.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        each -> cut(each.getValue(), LONGEST_VALUE)));
        var json = JSON.writeValueAsString(fitting);
        return json.length() > LONGEST_GIVEN ? NOTHING : json;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        // Half of a rare character is none.
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    RowError shown() {
        return new RowError(
                line, column, code, wording, rule, remedy, JSON.readValue(given, VALUES));
    }
}
