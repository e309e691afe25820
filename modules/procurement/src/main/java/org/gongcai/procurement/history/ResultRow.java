package org.gongcai.procurement.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.platform.imports.CsvColumns;
import org.gongcai.platform.imports.CsvRow;
import org.gongcai.platform.imports.WrongRow;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultKind;

/** One row of a file of past results. */
record ResultRow(long line, PastResult result) {

    private static final String NUMBER = "编号";
    private static final String KIND = "类别";
    private static final String BASE = "预算";
    private static final String AWARDED_ON = "成交日期";

    static final CsvColumns COLUMNS =
            new CsvColumns(
                    List.of(NUMBER, "项目名称", "采购人", KIND, "方式", BASE, "成交金额", AWARDED_ON, "供应商"),
                    Set.of(),
                    NUMBER);

    private static final Pattern NUMBER_FORM =
            Pattern.compile("[\\p{IsHan}\\p{Alnum}〔〕\\[\\]()（）_./-]+");
    private static final int FIRST_YEAR = 1990;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    static ResultRow of(CsvRow row, LocalDate today) {
        return new ResultRow(
                row.line(),
                new PastResult(
                        row.matching(NUMBER, NUMBER_FORM, 40, "只含汉字、字母、数字和短横等", "result"),
                        row.required("项目名称", 200),
                        row.required("采购人", 200),
                        kind(row),
                        row.required("方式", 40),
                        money(row, BASE),
                        money(row, "成交金额"),
                        day(row, today),
                        row.required("供应商", 200)));
    }

    private static ResultKind kind(CsvRow row) {
        var written = row.required(KIND, 10);
        return Arrays.stream(ResultKind.values())
                .filter(kind -> kind.chinese().equals(written))
                .findFirst()
                .orElseThrow(() ->
                        row.wrong(
                                KIND,
                                Refused.of("history-kind", "“%s”不是类别".formatted(written))
                                        .remedy("请写货物、服务、工程或者产权")
                                        .value("typed", written)));
    }

    /** In yuan; a zero budget is a fact, a negative amount is none. */
    private static Money money(CsvRow row, String column) {
        var written = row.required(column, 30).replace(",", "");
        var money = row.reading(column, () -> Money.cny(written));
        if (money.signum() < 0) {
            throw row.wrong(
                    column, Refused.of("history-amount", column + "不能为负数").remedy("请以元为单位填写"));
        }
        return money;
    }

    private static LocalDate day(CsvRow row, LocalDate today) {
        var written = row.required(AWARDED_ON, 10).replace('/', '-').replace('.', '-');
        var day = row.reading(AWARDED_ON, () -> day(written));
        if (day.isAfter(today) || day.getYear() < FIRST_YEAR) {
            throw row.wrong(
                    AWARDED_ON,
                    Refused.of("history-day", "%s 不是过去的日期".formatted(day))
                            .remedy("请核对年份")
                            .value("day", day));
        }
        return day;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written, DAY);
        } catch (DateTimeException e) {
            throw Refused.of("date-format", "“%s”不是日期".formatted(written))
                    .remedy("请按 2025-04-18 的格式填写")
                    .value("typed", written);
        }
    }

    String number() {
        return result.number();
    }

    RowError withdrawn() {
        return WrongRow.error(
                line,
                NUMBER,
                Refused.of("history-withdrawn", "%s 已经撤回，该行与撤回时相同".formatted(number()))
                        .remedy("请更正后再导入，或者从文件中删除该行")
                        .value("number", number()));
    }

    RowError ownProject() {
        return WrongRow.error(
                line,
                NUMBER,
                Refused.of("history-own-project", "%s 是本平台的项目".formatted(number()))
                        .remedy("本平台项目的结果由公告产生，请从文件中删除该行")
                        .value("number", number()));
    }
}
