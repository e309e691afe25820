package org.gongcai.evaluation;

import java.text.Normalizer;
import org.gongcai.platform.problems.Checked;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/** Texts as canonical JSON carries them, so that a report can always be drawn up. */
final class Texts {

    private static final int LONGEST_REASON = 500;

    private Texts() {}

    /** Empty where nothing was written. */
    static String normal(String field, @Nullable String text) {
        return text == null
                ? ""
                : Checked.input(
                        field,
                        () ->
                                JsonObject.of(
                                                "text",
                                                Normalizer.normalize(
                                                        text.strip(), Normalizer.Form.NFC))
                                        .string("text"));
    }

    static @Nullable String optional(String field, @Nullable String text) {
        var written = normal(field, text);
        refuseLong(field, written, LONGEST_REASON);
        return written.isEmpty() ? null : written;
    }

    /** Refused with that rule where nothing was written. */
    static String reason(String field, @Nullable String text, String rule) {
        var written = optional(field, text);
        if (written == null) {
            throw Refused.of("reason-missing", rule).field(field).remedy("请填写理由");
        }
        return written;
    }

    static void refuseLong(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refused.of("reason-too-long", "理由最长 %d 字".formatted(longest))
                    .field(field)
                    .remedy("请缩短理由")
                    .value("most", longest);
        }
    }
}
