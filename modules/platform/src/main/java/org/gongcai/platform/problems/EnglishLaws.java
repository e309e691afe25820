package org.gongcai.platform.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The names of laws and documents in English, and what their time limits say; what has no English
 * words keeps its Chinese ones.
 */
public final class EnglishLaws {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern ITEM = Pattern.compile("第" + "([" + DIGITS + "十百]+)([条款项])");
    private static final List<Map.Entry<String, String>> NAMES =
            EnglishRefusals.read("laws_en.properties").entrySet().stream()
                    .map(law -> Map.entry(law.getKey().toString(), law.getValue().toString()))
                    // A regulation's name begins with that of its law.
                    .sorted(Comparator.comparing(law -> -law.getKey().length()))
                    .toList();

    private static final Properties DEADLINES = EnglishRefusals.read("deadlines_en.properties");

    private EnglishLaws() {}

    /** What the time limit of that id says, or the Chinese sentence. */
    public static String deadline(String ruleId, String sentence) {
        return DEADLINES.getProperty(ruleId, sentence);
    }

    public static String named(String source) {
        var named = source;
        for (var law : NAMES) {
            named = named.replace(law.getKey(), law.getValue());
        }
        named = ITEM.matcher(named).replaceAll(item -> item(item.group(1), item.group(2)));
        return named.replaceAll("、, (art|para|item)", ", $1")
                .replace("、", "; ")
                .replace("《", "")
                .replace("》", "");
    }

    private static String item(String number, String kind) {
        var name =
                switch (kind) {
                    case "条" -> "art.";
                    case "款" -> "para.";
                    default -> "item";
                };
        return ", %s %d".formatted(name, number(number));
    }

    private static int number(String chinese) {
        int sum = 0;
        int digit = 0;
        for (char each : chinese.toCharArray()) {
            switch (each) {
                case '百' -> {
                    sum += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    sum += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(each);
            }
        }
        return sum + digit;
    }
}
