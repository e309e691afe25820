package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongcai.platform.imports.CsvColumns;
import org.gongcai.platform.imports.CsvRow;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Region;

/**
 * One row of a keeper's file.
 *
 * @param names of the specialities it mentions, by code
 */
record EvaluatorRow(PooledEvaluator person, Map<String, String> names) {

    private static final String FORMER = "三年内原单位";
    private static final int MOST_FORMER = 20;

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of("编号", "姓名", "电话", "工作单位", "单位信用代码", "地区", "主专业", "其他专业", FORMER),
                    Set.of("其他专业", FORMER),
                    "编号");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,30}");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,20}");
    private static final Pattern SPECIALITY =
            Pattern.compile("([A-Z][A-Z0-9]{1,18})(?:\\s+(.{1,100}))?");

    static EvaluatorRow of(CsvRow row) {
        var names = new LinkedHashMap<String, String>();
        var primary = speciality(row, "主专业", row.required("主专业", 120), names);
        var person =
                new PooledEvaluator(
                        row.matching("编号", NUMBER, 40, "只含字母、数字和短横，最多 30 位", "evaluator"),
                        row.required("姓名", 50),
                        row.matching("电话", PHONE, 40, "只含数字、空格、短横和加号，5 至 20 位", "phone"),
                        row.required("工作单位", 200),
                        employerCode(row),
                        region(row),
                        primary,
                        specialities(row, primary, names),
                        former(row));
        return new EvaluatorRow(person, names);
    }

    private static Set<String> specialities(CsvRow row, String primary, Map<String, String> names) {
        var all = new TreeSet<>(Set.of(primary));
        for (var each : row.cell("其他专业").split("[;；]")) {
            if (!each.isBlank()) {
                all.add(speciality(row, "其他专业", each.strip(), names));
            }
        }
        return all;
    }

    /** Credit code and first day without it, as in 91349921MAE9B0027H 2025-06-30. */
    private static List<FormerEmployer> former(CsvRow row) {
        var written =
                Arrays.stream(row.cell(FORMER).split("[;；]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        if (written.size() > MOST_FORMER) {
            throw row.wrong(
                    FORMER,
                    Refused.of("former-employers-many", "原单位最多 %d 个".formatted(MOST_FORMER))
                            .remedy("只写三年内任职过的单位")
                            .value("most", MOST_FORMER));
        }
        return written.stream().map(each -> former(row, each)).toList();
    }

    private static FormerEmployer former(CsvRow row, String written) {
        var parts = written.split("\\s+", 2);
        var code = row.reading(FORMER, () -> CreditCode.parse(parts[0]).value());
        try {
            return new FormerEmployer(code, LocalDate.parse(parts.length > 1 ? parts[1] : ""));
        } catch (DateTimeParseException e) {
            throw row.wrong(
                    FORMER,
                    Refused.of("former-employer-day", "原单位“%s”没有离职日期".formatted(written))
                            .remedy("请写信用代码和离职日期，例如 91349921MAE9B0027H 2025-06-30，多个以分号隔开")
                            .value("typed", written));
        }
    }

    private static String speciality(
            CsvRow row, String column, String written, Map<String, String> names) {
        var match = SPECIALITY.matcher(written);
        if (!match.matches()) {
            throw row.wrong(
                    column,
                    Refused.of("speciality-format", "“%s”不是专业代码".formatted(written))
                            .remedy("请写专业代码，可在空格后附名称，例如 A08 信息网络")
                            .value("typed", written));
        }
        if (match.group(2) != null) {
            names.put(match.group(1), match.group(2).strip());
        } else {
            names.putIfAbsent(match.group(1), match.group(1));
        }
        return match.group(1);
    }

    private static String employerCode(CsvRow row) {
        var written = row.required("单位信用代码", 30);
        return row.reading("单位信用代码", () -> CreditCode.parse(written).value());
    }

    private static String region(CsvRow row) {
        var written = row.required("地区", 10);
        return row.reading("地区", () -> new Region(written).code());
    }
}
