package org.gongcai.integrity.violations;

import java.text.Normalizer;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a case are taken: trimmed, composed the one way in which the log hashes them,
 * never longer than their column.
 */
final class CaseText {

    static final int SHORT = 100;
    static final int LINE = 200;
    static final int PARAGRAPH = 1_000;
    static final int LONG = 10_000;

    private CaseText() {}

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
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.length() > longest) {
            throw Refused.of(
                            "text-long",
                            "%s最多 %d 字，现为 %d 字".formatted(label, longest, text.length()))
                    .field(field)
                    .remedy("请缩短" + label);
        }
        return text;
    }
}
