package org.gongcai.platform.problems;

import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How what people type is taken: texts are {@linkplain CleanText clean}, never blank and never
 * longer than their column.
 */
public final class Typed {

    private Typed() {}

    public static String required(@Nullable String typed, int longest, String field, String label) {
        return present(optional(typed, longest, field, label), field, label);
    }

    public static <T> T present(@Nullable T value, String field, String label) {
        if (value == null) {
            throw Refused.of("field-missing", label + "不能为空").field(field).remedy("请填写" + label);
        }
        return value;
    }

    /** Blank is absent, as Oracle cannot tell the two apart. */
    public static @Nullable String optional(
            @Nullable String typed, int longest, String field, String label) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = at(field, () -> CleanText.of(typed));
        if (text.length() > longest) {
            throw Refused.of(
                            "text-long",
                            "%s最多 %d 字，现为 %d 字".formatted(label, longest, text.length()))
                    .field(field)
                    .value("longest", longest)
                    .value("length", text.length())
                    .remedy("请缩短" + label);
        }
        return text;
    }

    /** Lets what the rules refuse point at the field it was typed into. */
    public static <T> T at(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw refused.field(field);
        }
    }
}
