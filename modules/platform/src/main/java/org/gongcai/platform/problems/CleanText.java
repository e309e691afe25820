package org.gongcai.platform.problems;

import java.text.Normalizer;
import org.gongcai.rules.Refused;

/** Text as it is kept, whoever typed it and wherever. */
public final class CleanText {

    private CleanText() {}

    /**
     * Stripped, without control characters, and in normal form C, the only form that canonical JSON
     * carries. Empty stays empty.
     */
    public static String of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(CleanText::unprintable)) {
            throw Refused.of("text-characters", "此项含有不能显示的字符").remedy("请删除控制字符后重新填写");
        }
        return text;
    }

    private static boolean unprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            default -> false;
        };
    }
}
