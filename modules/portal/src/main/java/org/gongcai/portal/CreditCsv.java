package org.gongcai.portal;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.jspecify.annotations.Nullable;

/** A record of the integrity column as a line of CSV (RFC 4180), which table programs open. */
final class CreditCsv {

    /** Begins with the mark by which table programs know the encoding. */
    static final String HEAD =
            "\uFEFF"
                    + String.join(
                            ",", "类别", "代码", "名称", "机关", "文号", "依据", "事由", "处理决定", "日期", "禁止自",
                            "禁止至（不含）", "公示至（不含）", "修复日期", "提前结束日期", "结束理由", "结束文号")
                    + "\r\n";

    // Text that a table program would take for a formula.
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private CreditCsv() {}

    static String line(CreditEntry row) {
        return Stream.of(
                                kind(row),
                                row.code(),
                                row.name(),
                                row.issuer(),
                                row.number(),
                                row.ground(),
                                row.text(),
                                row.sanction(),
                                row.on(),
                                row.debarredFrom(),
                                row.debarredTo(),
                                row.publicUntil(),
                                row.repairedOn(),
                                row.liftedOn(),
                                row.endReason(),
                                row.endDocument())
                        .map(CreditCsv::field)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String kind(CreditEntry row) {
        return switch (row.kind()) {
            case VIOLATION -> "违法处理";
            case COMMENDATION -> "表彰";
        };
    }

    private static String field(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
