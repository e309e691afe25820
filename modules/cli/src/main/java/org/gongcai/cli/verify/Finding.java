package org.gongcai.cli.verify;

import java.text.Normalizer;
import java.util.Locale;
import org.gongcai.trust.JsonObject;

/**
 * What one check came to: what, where, and, where it fails, both values. {@code found} says of an
 * open one why nothing was checked.
 */
record Finding(Check check, Result result, String where, String expected, String found) {

    enum Result {
        PASS("通过", "pass"),
        FAIL("不符", "FAIL"),
        /** Not checked: not public yet, or not in this evidence. */
        OPEN("未查", "open");

        final String zh;
        final String en;

        Result(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String code() {
            return en.toLowerCase(Locale.ROOT);
        }
    }

    String line() {
        var line =
                "%s %s  %s  [%s] %s · %s"
                        .formatted(result.zh, result.en, check.code, where, check.zh, check.en);
        return switch (result) {
            case PASS -> found.isEmpty() ? line : line + " — " + found;
            case OPEN -> line + " — " + found;
            case FAIL -> line + values();
        };
    }

    private String values() {
        return expected.isEmpty()
                ? " — 实为 found: " + found
                : " — 应为 expected: %s;实为 found: %s".formatted(expected, found);
    }

    JsonObject json() {
        return JsonObject.of("check", check.code, "result", result.code())
                .with("where", normal(where))
                .with("expected", normal(expected))
                .with("found", normal(found));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
