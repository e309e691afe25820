package org.gongcai.trust;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Writes canonical JSON and knows which strings and numbers it can carry. */
final class JsonText {
    static final long LARGEST = (1L << 53) - 1;

    private JsonText() {}

    static String write(JsonObject object) {
        var out = new StringBuilder();
        writeValue(object, out);
        return out.toString();
    }

    static String checkedName(String name) {
        if (!name.chars().allMatch(c -> c < 0x80)) {
            throw new Untrusted(Fault.MALFORMED_JSON, "field name is not ASCII: " + name);
        }
        return name;
    }

    static String checkedText(String text) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new Untrusted(
                    Fault.MALFORMED_JSON,
                    "string is not in normal form C: " + Encodings.abbreviated(text));
        }
        try {
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new Untrusted(Fault.MALFORMED_JSON, "string has half a surrogate pair", e);
        }
        return text;
    }

    static Long checkedNumber(long number) {
        if (number < -LARGEST || number > LARGEST) {
            throw new Untrusted(Fault.MALFORMED_JSON, number + " is beyond 2^53-1");
        }
        return number;
    }

    private static void writeValue(Object value, StringBuilder out) {
        switch (value) {
            case JsonObject object -> writeObject(object, out);
            case List<?> list -> writeList(list, out);
            case String text -> writeString(text, out);
            default -> out.append(value);
        }
    }

    private static void writeObject(JsonObject object, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (var field : object.asMap().entrySet()) {
            out.append(comma);
            writeString(field.getKey(), out);
            out.append(':');
            writeValue(field.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            writeValue(item, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeCharacter(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void writeCharacter(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
