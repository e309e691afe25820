package org.gongcai.rules;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (GB 32100-2015): eighteen characters, the last of them computed from
 * the others. The organisation code inside (GB 11714) is only checked on request, because some
 * codes given before 2015 fail it.
 */
public record CreditCode(String value) implements Comparable<CreditCode> {

    private static final String SOURCE = "GB 32100-2015 法人和其他组织统一社会信用代码编码规则";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public CreditCode {
        if (value.length() != 18) {
            throw refused(
                            "credit-code-length",
                            "统一社会信用代码应为 18 位，现为 %d 位：%s".formatted(value.length(), value),
                            "请对照营业执照或法人证书补全")
                    .value("length", value.length())
                    .value("code", value);
        }
        refuseForeignCharacter(value);
        char computed = checkCharacter(value);
        if (value.charAt(17) != computed) {
            throw refused(
                            "credit-code-check",
                            "统一社会信用代码 %s 的校验码应为 %s，现为 %s"
                                    .formatted(value, computed, value.charAt(17)),
                            "请对照营业执照或法人证书逐位核对")
                    .value("code", value)
                    .value("computed", computed)
                    .value("typed", value.charAt(17));
        }
    }

    /** Accepts what people type: blanks around and inside, small letters. */
    public static CreditCode parse(String typed) {
        return new CreditCode(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /**
     * Completes the first seventeen characters; for generated codes of demonstrations and imports.
     */
    public static CreditCode complete(String first17) {
        if (first17.length() != 17) {
            throw new IllegalArgumentException("'%s' has not 17 characters".formatted(first17));
        }
        refuseForeignCharacter(first17);
        return new CreditCode(first17 + checkCharacter(first17));
    }

    /** The six digits of the registering region, not checked against a list. */
    public String region() {
        return value.substring(2, 8);
    }

    public String organisationCode() {
        return value.substring(8, 17);
    }

    /**
     * What to look at though the code stands: the organisation code's own check character is wrong.
     */
    public Optional<String> warning() {
        char computed = organisationCheck(value.substring(8, 16));
        char written = value.charAt(16);
        return computed == written
                ? Optional.empty()
                : Optional.of("第 9–17 位主体标识码的校验码应为 %s，现为 %s，请人工核对".formatted(computed, written));
    }

    @Override
    public int compareTo(CreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void refuseForeignCharacter(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                throw refused(
                                "credit-code-character",
                                "统一社会信用代码第 %d 位“%s”不可用".formatted(i + 1, code.charAt(i)),
                                "只用数字和大写字母，不含 I、O、S、V、Z")
                        .value("place", i + 1)
                        .value("typed", code.charAt(i));
            }
        }
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_ALPHABET.indexOf(first8.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        return "0123456789X".charAt((11 - sum % 11) % 11);
    }

    private static Refused refused(String code, String rule, String remedy) {
        return new Refused(code, null, rule, remedy, SOURCE);
    }
}
