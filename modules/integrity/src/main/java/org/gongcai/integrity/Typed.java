package org.gongcai.integrity;

import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How what people type is taken: texts are trimmed, never blank and never longer than their column.
 */
final class Typed {

    private Typed() {}

    static String required(@Nullable String typed, int longest, String field, String label) {
        var text = optional(typed, longest, field, label);
        return present(text, field, label);
    }

    static <T> T present(@Nullable T value, String field, String label) {
        if (value == null) {
            throw Refused.of("field-missing", label + "不能为空").field(field).remedy("请填写" + label);
        }
        return value;
    }

    /** Blank is absent, as Oracle cannot tell the two apart. */
    static @Nullable String optional(
            @Nullable String typed, int longest, String field, String label) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        if (text.length() > longest) {
            throw Refused.of(
                            "text-long",
                            "%s最多 %d 字，现为 %d 字".formatted(label, longest, text.length()))
                    .field(field)
                    .remedy("请缩短" + label);
        }
        return text;
    }

    /** Lets what the rules refuse point at the field it was typed into. */
    static <T> T at(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw refused.field(field);
        }
    }
}
