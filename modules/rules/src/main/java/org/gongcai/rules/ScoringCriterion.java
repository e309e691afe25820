package org.gongcai.rules;

import java.math.BigDecimal;

/**
 * One item bids are scored by, with the most points it can give. The price is computed, an
 * objective item is read off the bid and the same for every member, a subjective one is judged.
 */
public record ScoringCriterion(String code, Kind kind, BigDecimal maximum) {

    static final int DIGITS = 2;

    public enum Kind {
        PRICE,
        OBJECTIVE,
        SUBJECTIVE
    }

    public ScoringCriterion {
        if (code.isBlank() || code.length() > 40) {
            throw new Refused(
                            "criterion-code",
                            "code",
                            "评分项编号应为 1 至 40 个字符，现为 %d 个".formatted(code.strip().length()),
                            "请填写评分项编号",
                            null)
                    .value("length", code.strip().length());
        }
        if (maximum.signum() <= 0 || hasMoreDigits(maximum)) {
            throw new Refused(
                            "criterion-maximum",
                            "maximum",
                            "评分项 %s 的分值应大于 0 且不超过 %d 位小数，现为 %s"
                                    .formatted(code, DIGITS, shown(maximum)),
                            "请填写例如 10 或者 7.5",
                            "财政部令第87号第五十五条")
                    .value("criterion", code)
                    .value("digits", DIGITS)
                    .value("maximum", maximum);
        }
    }

    /** From nothing to the maximum. */
    boolean allows(BigDecimal mark) {
        return mark.signum() >= 0 && mark.compareTo(maximum) <= 0;
    }

    void checkMark(BigDecimal mark) {
        if (!allows(mark) || hasMoreDigits(mark)) {
            throw new Refused(
                            "mark-range",
                            code,
                            "评分项 %s 的得分应在 0 至 %s 之间且不超过 %d 位小数，现为 %s"
                                    .formatted(code, maximum.toPlainString(), DIGITS, shown(mark)),
                            "请按招标文件的评分标准打分",
                            SameScoreChecks.SOURCE)
                    .value("criterion", code)
                    .value("maximum", maximum)
                    .value("digits", DIGITS)
                    .value("mark", mark);
        }
    }

    private static boolean hasMoreDigits(BigDecimal mark) {
        return mark.scale() > DIGITS
                && mark.signum() != 0
                && mark.stripTrailingZeros().scale() > DIGITS;
    }

    // An exponent such as 1e999999999 must not be written out.
    static String shown(BigDecimal mark) {
        boolean reasonable = mark.precision() <= 30 && Math.abs((long) mark.scale()) <= 30;
        return reasonable ? mark.toPlainString() : mark.toString();
    }
}
