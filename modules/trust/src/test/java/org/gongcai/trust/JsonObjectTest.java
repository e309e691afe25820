package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
    @Test
    void keys_are_sorted_and_nothing_is_added() {
        var json = JsonObject.of("b", 1, "a", List.of("x", true), "Z", Map.of("k", "环城路"));
        assertThat(json.text()).isEqualTo("{\"Z\":{\"k\":\"环城路\"},\"a\":[\"x\",true],\"b\":1}");
        assertThat(JsonObject.read(json.bytes())).isEqualTo(json);
    }

    @Test
    void only_what_must_be_escaped_is_escaped() {
        var json = JsonObject.of("s", "\"\\/\b\f\n\r\t\u0001\u007f€😀");
        assertThat(json.text()).isEqualTo("{\"s\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f€😀\"}");
        assertThat(JsonObject.read(json.text()).string("s")).isEqualTo(json.string("s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                " {}",
                "{\"a\":1,\"a\":1}",
                "{\"b\":1,\"a\":1}",
                "{\"a\": 1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":-0}",
                "{\"a\":01}",
                "{\"a\":null}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u001F\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"e\u0301\"}",
                "{\"ä\":1}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":\"x}",
                "[]",
                "\"a\"",
                "\uFEFF{}"
            })
    void any_other_spelling_is_refused(String text) {
        assertRefused(Fault.MALFORMED_JSON, () -> JsonObject.read(text));
    }

    @Test
    void invalid_utf8_is_refused() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'};
        assertRefused(Fault.MALFORMED_JSON, () -> JsonObject.read(bytes));
    }

    @Test
    void endless_nesting_is_refused() {
        assertRefused(Fault.MALFORMED_JSON, () -> JsonObject.read("{\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void what_canonical_json_cannot_carry_is_not_built() {
        assertThatThrownBy(() -> JsonObject.of("a", 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonObject.of("a", 1, "a", 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertRefused(Fault.MALFORMED_JSON, () -> JsonObject.of("a", 1L << 53));
        assertRefused(Fault.MALFORMED_JSON, () -> JsonObject.of("a", "e\u0301"));
    }

    @Test
    void fields_are_read_with_their_type_or_refused_by_name() {
        var json = JsonObject.read("{\"h\":\"zz\",\"l\":[1,\"a\"],\"n\":7,\"s\":\"x\"}");
        assertThat(json.integer("n")).isEqualTo(7);
        assertRefused(Fault.MISSING_FIELD, () -> json.string("absent"))
                .hasMessageContaining("absent");
        assertRefused(Fault.WRONG_FIELD, () -> json.integer("s")).hasMessageContaining("s is not");
        assertRefused(Fault.WRONG_FIELD, () -> json.bytes32("h")).hasMessageContaining("h");
        assertRefused(Fault.WRONG_FIELD, () -> json.strings("l")).hasMessageContaining("l is not");
        assertRefused(Fault.UNKNOWN_FIELD, () -> json.only("h", "l", "n"))
                .hasMessageContaining("s");
        assertThat(json.without("s").only("h", "l", "n").withIfPresent("m", null).has("m"))
                .isFalse();
    }
}
