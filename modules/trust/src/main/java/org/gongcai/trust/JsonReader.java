package org.gongcai.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads canonical JSON and refuses any other spelling of the same value. */
final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 17;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static JsonObject read(byte[] canonical) {
        var reader = new JsonReader(decoded(canonical));
        var object = reader.object();
        if (reader.at != reader.text.length()) {
            throw reader.malformed("nothing more");
        }
        if (!Arrays.equals(object.bytes(), canonical)) {
            throw new Untrusted(
                    Fault.MALFORMED_JSON,
                    "the same value is written differently in canonical form");
        }
        return object;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Untrusted(Fault.MALFORMED_JSON, "not UTF-8", e);
        }
    }

    private JsonObject object() {
        expect('{');
        enter();
        var fields = new TreeMap<String, Object>();
        if (!accepts('}')) {
            do {
                field(fields);
            } while (accepts(','));
            expect('}');
        }
        depth--;
        return JsonObject.ofMap(fields);
    }

    private void field(Map<String, Object> fields) {
        String name = string();
        expect(':');
        if (fields.put(name, value()) != null) {
            throw new Untrusted(Fault.MALFORMED_JSON, "field " + name + " twice");
        }
    }

    private List<Object> list() {
        expect('[');
        enter();
        var items = new ArrayList<>();
        if (!accepts(']')) {
            do {
                items.add(value());
            } while (accepts(','));
            expect(']');
        }
        depth--;
        return items;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Boolean word(String word, boolean meaning) {
        if (!text.startsWith(word, at)) {
            throw malformed(word);
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (start == at || at - start > LONGEST_NUMBER) {
            throw malformed("a value (null does not exist here)");
        }
        if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
            throw malformed("an integer");
        }
        return parsed(text.substring(start, at));
    }

    private Long parsed(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new Untrusted(Fault.MALFORMED_JSON, "not an integer: " + digits, e);
        }
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> throw malformed("a known escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw malformed("four digits");
        }
        String digits = text.substring(at, at + 4);
        if (!digits.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
            throw malformed("four digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw malformed("at most " + DEEPEST + " levels");
        }
    }

    private boolean accepts(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) {
        if (!accepts(wanted)) {
            throw malformed("'" + wanted + "'");
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("more text");
        }
        return text.charAt(at);
    }

    private Untrusted malformed(String expected) {
        return new Untrusted(
                Fault.MALFORMED_JSON, "expected %s at character %d".formatted(expected, at));
    }
}
