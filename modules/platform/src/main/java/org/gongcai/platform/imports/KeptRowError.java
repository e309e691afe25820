package org.gongcai.platform.imports;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.gongcai.contracts.ImportView.RowError;
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
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    RowError shown() {
        return new RowError(line, column, code, rule, remedy, JSON.readValue(given, VALUES));
    }
}
