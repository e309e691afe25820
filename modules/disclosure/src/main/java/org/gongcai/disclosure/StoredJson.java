package org.gongcai.disclosure;

import tools.jackson.databind.json.JsonMapper;

/** Published records as they are kept; independent of how the application writes its answers. */
final class StoredJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StoredJson() {}

    static String write(Object published) {
        return MAPPER.writeValueAsString(published);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
