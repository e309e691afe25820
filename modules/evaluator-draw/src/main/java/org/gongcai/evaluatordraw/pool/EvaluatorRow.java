package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.gongcai.contracts.EvaluatorPoolApi.RowError;
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

    static final List<String> COLUMNS =
            List.of("编号", "姓名", "电话", "工作单位", "单位信用代码", "地区", "主专业", "其他专业", FORMER);

    /** What a file may leave out altogether. */
    static final Set<String> OPTIONAL = Set.of("其他专业", FORMER);

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,30}");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,20}");
    private static final Pattern SPECIALITY =
            Pattern.compile("([A-Z][A-Z0-9]{1,18})(?:\\s+(.{1,100}))?");

    /** A row that cannot be taken, and why. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RowError error;

        Wrong(long line, String column, String rule, String remedy) {
            super(rule);
            error = new RowError(line, column, rule, remedy);
        }

        RowError error() {
            return error;
        }
    }

    static EvaluatorRow of(CSVRecord row, long line) {
        var names = new LinkedHashMap<String, String>();
        var primary = speciality(line, "主专业", required(row, line, "主专业", 120), names);
        var person =
                new PooledEvaluator(
                        matching(row, line, "编号", NUMBER, "只含字母、数字和短横，最多 30 位"),
                        required(row, line, "姓名", 50),
                        matching(row, line, "电话", PHONE, "只含数字、空格、短横和加号，5 至 20 位"),
                        required(row, line, "工作单位", 200),
                        employerCode(row, line),
                        region(row, line),
                        primary,
                        specialities(row, line, primary, names),
                        former(row, line));
        return new EvaluatorRow(person, names);
    }

    private static Set<String> specialities(
            CSVRecord row, long line, String primary, Map<String, String> names) {
        var all = new TreeSet<>(Set.of(primary));
        for (var each : cell(row, "其他专业").split("[;；]")) {
            if (!each.isBlank()) {
                all.add(speciality(line, "其他专业", each.strip(), names));
            }
        }
        return all;
    }

    /** Credit code and first day without it, as in 91349921MAE9B0027H 2025-06-30. */
    private static List<FormerEmployer> former(CSVRecord row, long line) {
        var written =
                Arrays.stream(cell(row, FORMER).split("[;；]"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        if (written.size() > MOST_FORMER) {
            throw new Wrong(line, FORMER, "原单位最多 %d 个".formatted(MOST_FORMER), "只写三年内任职过的单位");
        }
        return written.stream().map(each -> former(line, each)).toList();
    }

    private static FormerEmployer former(long line, String written) {
        var parts = written.split("\\s+", 2);
        var code = reading(line, FORMER, () -> CreditCode.parse(parts[0]).value());
        try {
            return new FormerEmployer(code, LocalDate.parse(parts.length > 1 ? parts[1] : ""));
        } catch (DateTimeParseException e) {
            throw new Wrong(
                    line,
                    FORMER,
                    "原单位“%s”没有离职日期".formatted(written),
                    "请写信用代码和离职日期，例如 91349921MAE9B0027H 2025-06-30，多个以分号隔开");
        }
    }

    private static String speciality(
            long line, String column, String written, Map<String, String> names) {
        var match = SPECIALITY.matcher(written);
        if (!match.matches()) {
            throw new Wrong(
                    line, column, "“%s”不是专业代码".formatted(written), "请写专业代码，可在空格后附名称，例如 A08 信息网络");
        }
        if (match.group(2) != null) {
            names.put(match.group(1), match.group(2).strip());
        } else {
            names.putIfAbsent(match.group(1), match.group(1));
        }
        return match.group(1);
    }

    private static String employerCode(CSVRecord row, long line) {
        var written = required(row, line, "单位信用代码", 30);
        return reading(line, "单位信用代码", () -> CreditCode.parse(written).value());
    }

    private static String region(CSVRecord row, long line) {
        var written = required(row, line, "地区", 10);
        return reading(line, "地区", () -> new Region(written).code());
    }

    private static String reading(long line, String column, Supplier<String> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            throw new Wrong(line, column, refused.rule(), refused.remedy().orElse("请核对"));
        }
    }

    private static String matching(
            CSVRecord row, long line, String column, Pattern form, String rule) {
        var text = required(row, line, column, 40);
        if (!form.matcher(text).matches()) {
            throw new Wrong(
                    line, column, "%s“%s”不合规：%s".formatted(column, text, rule), "请更正后重新导入该行");
        }
        return text;
    }

    private static String required(CSVRecord row, long line, String column, int longest) {
        var text = cell(row, column);
        if (text.isEmpty()) {
            throw new Wrong(line, column, column + "不能为空", "请补全后重新导入该行");
        }
        if (text.length() > longest) {
            throw new Wrong(line, column, "%s最多 %d 字".formatted(column, longest), "请缩短后重新导入该行");
        }
        return text;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }
}
