package org.gongcai.portal;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** Text of a CSV file that leaves the site, so that no table program takes it for a formula. */
final class CellText {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private CellText() {}

    static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** A line of CSV (RFC 4180). Amounts are plain figures. */
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(CellText::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(@Nullable Object value) {
        var text =
                switch (value) {
                    case Money money -> money.amount().toPlainString();
                    case Number number -> number.toString();
                    case null, default -> harmless(Objects.toString(value, ""));
                };
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
