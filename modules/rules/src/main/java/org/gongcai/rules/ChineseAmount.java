package org.gongcai.rules;

import java.math.BigInteger;

/** Amounts in capital words as payment documents write them, for opening sheets: 壹佰贰拾万元整. */
public final class ChineseAmount {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private ChineseAmount() {}

    /** Yuan only, from zero to below ten thousand billion (10^16). */
    public static String words(Money amount) {
        if (!amount.currency().equals(Money.CNY)
                || amount.signum() < 0
                || amount.amount().precision() > 18) {
            throw new IllegalArgumentException("%s cannot be written in words".formatted(amount));
        }
        BigInteger[] parts = amount.amount().unscaledValue().divideAndRemainder(HUNDRED);
        long yuan = parts[0].longValueExact();
        int fen = parts[1].intValueExact();
        if (yuan == 0 && fen == 0) {
            return "零元整";
        }
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        return whole + fraction(yuan, fen);
    }

    private static String fraction(long yuan, int fen) {
        if (fen == 0) {
            return "整";
        }
        int jiao = fen / 10;
        int last = fen % 10;
        // One zero is spoken where several digits are skipped; the rules leave a single one free.
        boolean skipped = yuan > 0 && (jiao == 0 || yuan % 100 == 0);
        return (skipped ? "零" : "")
                + (jiao > 0 ? DIGITS[jiao] + "角" : "")
                + (last > 0 ? DIGITS[last] + "分" : "整");
    }

    private static String whole(long yuan) {
        var words = new StringBuilder();
        long rest = yuan;
        for (int group = 0; rest > 0; group++) {
            int four = (int) (rest % 10_000);
            rest /= 10_000;
            if (four > 0) {
                boolean gapAbove = rest > 0 && (four < 1_000 || rest % 10_000 == 0);
                words.insert(0, (gapAbove ? "零" : "") + four(four) + unit(group, words));
            }
        }
        return words.toString();
    }

    /** 万亿 shares its 亿 with the group of 亿 below it, if there is one. */
    private static String unit(int group, StringBuilder below) {
        return group == 3 && below.indexOf("亿") >= 0 ? "万" : GROUPS[group];
    }

    private static String four(int number) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = words.length() > 0;
            } else {
                words.append(gap ? "零" : "").append(DIGITS[digit]).append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }
}
