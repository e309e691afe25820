package org.gongcai.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object of canonical JSON (RFC 8785 without floats and null): the only form in which anything
 * is hashed or signed. Immutable; values are {@link String}, {@link Long}, {@link Boolean}, {@link
 * JsonObject} and lists of these.
 */
public final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(new TreeMap<>());

    private final SortedMap<String, Object> fields;

    private JsonObject(SortedMap<String, Object> fields) {
        this.fields = Collections.unmodifiableSortedMap(fields);
    }

    /** Takes names and values in turn; hashes are written as hexadecimal. */
    public static JsonObject of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("name without value");
        }
        var fields = new TreeMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = JsonText.checkedName((String) namesAndValues[i]);
            if (fields.put(name, value(namesAndValues[i + 1])) != null) {
                throw new IllegalArgumentException("field " + name + " twice");
            }
        }
        return new JsonObject(fields);
    }

    public static JsonObject ofMap(Map<String, ?> map) {
        var fields = new TreeMap<String, Object>();
        map.forEach((name, content) -> fields.put(JsonText.checkedName(name), value(content)));
        return new JsonObject(fields);
    }

    public static JsonObject empty() {
        return EMPTY;
    }

    /** Reads exactly the bytes that {@link #bytes()} would write, and nothing else. */
    public static JsonObject read(byte[] canonical) {
        return JsonReader.read(canonical);
    }

    public static JsonObject read(String canonical) {
        return JsonReader.read(Encodings.utf8(canonical));
    }

    public JsonObject with(String name, Object content) {
        var copy = new TreeMap<>(fields);
        copy.put(JsonText.checkedName(name), value(content));
        return new JsonObject(copy);
    }

    /** Absent stays absent: canonical JSON has no null. */
    public JsonObject withIfPresent(String name, @Nullable Object content) {
        return content == null ? this : with(name, content);
    }

    public JsonObject without(String... names) {
        var copy = new TreeMap<>(fields);
        copy.keySet().removeAll(Set.of(names));
        return new JsonObject(copy);
    }

    /** Refuses every field that is not named here. */
    public JsonObject only(String... names) {
        var known = Set.of(names);
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                throw new Untrusted(Fault.UNKNOWN_FIELD, name + "; known are " + List.of(names));
            }
        }
        return this;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public String string(String name) {
        return get(name, String.class);
    }

    public long integer(String name) {
        return get(name, Long.class);
    }

    public boolean bool(String name) {
        return get(name, Boolean.class);
    }

    public JsonObject object(String name) {
        return get(name, JsonObject.class);
    }

    public Bytes32 bytes32(String name) {
        try {
            return Bytes32.parse(string(name));
        } catch (Untrusted e) {
            throw new Untrusted(e.fault(), "field " + name, e);
        }
    }

    public List<String> strings(String name) {
        return list(name, String.class);
    }

    public List<JsonObject> objects(String name) {
        return list(name, JsonObject.class);
    }

    public List<Bytes32> bytes32s(String name) {
        return strings(name).stream().map(Bytes32::parse).toList();
    }

    /** A list of lists of strings. */
    public List<List<String>> stringLists(String name) {
        var lists = new ArrayList<List<String>>();
        for (Object inner : get(name, List.class)) {
            lists.add(checked(name, inner, String.class));
        }
        return List.copyOf(lists);
    }

    /** All fields, sorted by name. */
    public SortedMap<String, Object> asMap() {
        return fields;
    }

    /** The canonical UTF-8 bytes. */
    public byte[] bytes() {
        return Encodings.utf8(text());
    }

    public String text() {
        return JsonText.write(this);
    }

    /** The fields of a signed object: version 1, the named ones, and signatures. */
    JsonObject onlySigned(String... names) {
        var known = new ArrayList<>(List.of(names));
        known.addAll(List.of("v", "sig", "sigs"));
        return only(known.toArray(String[]::new)).require("v", 1);
    }

    /** The same for an object that states its own type. */
    public JsonObject onlyTyped(String type, String... names) {
        var known = new ArrayList<>(List.of(names));
        known.add("type");
        return onlySigned(known.toArray(String[]::new)).require("type", type);
    }

    /** Refuses a value other than the one the protocol fixes. */
    public JsonObject require(String name, Object expected) {
        Object actual = get(name, Object.class);
        if (!actual.equals(value(expected))) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "%s is %s, must be %s".formatted(name, actual, expected));
        }
        return this;
    }

    private <T> T get(String name, Class<T> type) {
        Object content = fields.get(name);
        if (content == null) {
            throw new Untrusted(Fault.MISSING_FIELD, name);
        }
        if (!type.isInstance(content)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "%s is not a %s".formatted(name, type.getSimpleName()));
        }
        return type.cast(content);
    }

    private <T> List<T> list(String name, Class<T> type) {
        return checked(name, get(name, List.class), type);
    }

    private static <T> List<T> checked(String name, Object content, Class<T> type) {
        if (content instanceof List<?> list && list.stream().allMatch(type::isInstance)) {
            return list.stream().map(type::cast).toList();
        }
        throw new Untrusted(
                Fault.WRONG_FIELD, "%s is not a list of %s".formatted(name, type.getSimpleName()));
    }

    private static Object value(Object content) {
        return switch (content) {
            case String text -> JsonText.checkedText(text);
            case Integer number -> Long.valueOf(number);
            case Long number -> JsonText.checkedNumber(number);
            case Boolean truth -> truth;
            case JsonObject object -> object;
            case Bytes32 bytes -> bytes.hex();
            case List<?> list -> list.stream().map(JsonObject::value).toList();
            case Map<?, ?> map -> ofMap(named(map));
            default ->
                    throw new IllegalArgumentException(
                            "canonical JSON has no " + content.getClass().getName());
        };
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new TreeMap<String, Object>();
        map.forEach((name, content) -> named.put((String) name, content));
        return named;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
