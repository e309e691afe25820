package org.gongcai.evaluatordraw.pool;

import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** How what people type is taken: trimmed, never blank, never longer than its column. */
final class Typed {

    private Typed() {}

    static <T> T present(String field, String label, @Nullable T value) {
        if (value == null) {
            throw Refused.of("field-missing", label + "不能为空").field(field).remedy("请填写" + label);
        }
        return value;
    }

    static String text(String field, String label, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Refused.of("field-missing", label + "不能为空").field(field).remedy("请填写" + label);
        }
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
