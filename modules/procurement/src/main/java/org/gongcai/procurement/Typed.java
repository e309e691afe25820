package org.gongcai.procurement;

import java.util.function.Supplier;
import org.gongcai.platform.problems.CleanText;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** Checks of what people typed; every refusal names the field. */
final class Typed {

    private Typed() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused("field-missing", field, "此项必填", "请填写此项", null);
        }
        return value;
    }

    static String text(String field, @Nullable String value, int shortest, int longest) {
        var typed = required(field, value);
        var text = in(field, () -> CleanText.of(typed));
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw new Refused(
                            "text-length",
                            field,
                            "此项应为 %d 至 %d 个字，现为 %d 个".formatted(shortest, longest, length),
                            "请按字数要求填写",
                            null)
                    .value("shortest", shortest)
                    .value("longest", longest)
                    .value("length", length);
        }
        return text;
    }

    /** What a value refuses about itself, said about this field. */
    static <T> T in(String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw refused.field(field);
        }
    }
}
