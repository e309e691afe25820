package org.gongcai.evaluatordraw.venue;

import org.gongcai.rules.Refused;

/** How what people enter is taken: trimmed, never blank, never longer than its column. */
final class Entered {

    private Entered() {}

    static String text(String field, String label, String entered, int longest) {
        var text = entered.strip();
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
}
