package org.gongcai.evaluation;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The opening sheet as the bidder wrote it: names and texts. */
final class OpeningSheet {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private OpeningSheet() {}

    static String write(Map<String, String> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    static Map<String, String> read(String stored) {
        return MAPPER.readValue(stored, FIELDS);
    }

    static boolean declaresSmallOrMicro(Map<String, String> fields) {
        return "yes".equals(fields.get("smallOrMicro"));
    }
}
