package org.gongcai.evaluatordraw;

import tools.jackson.databind.json.JsonMapper;

/** How rows keep what is a record in Java; never what is hashed or signed. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        return JSON.readValue(bytes, type);
    }
}
