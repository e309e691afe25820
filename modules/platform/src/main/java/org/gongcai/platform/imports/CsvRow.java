package org.gongcai.platform.imports;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.gongcai.platform.problems.CleanText;
import org.gongcai.rules.Refused;

/** One row of a file: what stands in its cells, or why it cannot be taken. */
public final class CsvRow {

    private final CSVRecord cells;
    private final long line;

    CsvRow(CSVRecord cells, long line) {
        this.cells = cells;
        this.line = line;
    }

    /** On which the row ends, counted from 1. */
    public long line() {
        return line;
    }

    /** Empty where there is none. */
    public String cell(String column) {
        return cells.isSet(column) ? reading(column, () -> CleanText.of(cells.get(column))) : "";
    }

    public String required(String column, int longest) {
        var text = cell(column);
        if (text.isEmpty()) {
            throw wrong(column, Refused.of("field-missing", column + "不能为空").remedy("请补全后重新导入该行"));
        }
        if (text.length() > longest) {
            throw wrong(
                    column,
                    Refused.of("text-long", "%s最多 %d 字".formatted(column, longest))
                            .remedy("请缩短后重新导入该行")
                            .value("longest", longest)
                            .value("length", text.length()));
        }
        return text;
    }

    /**
     * @param rule what the form is, in Chinese
     * @param wording which English sentence of {@code row-form} says so
     */
    public String matching(String column, Pattern form, int longest, String rule, String wording) {
        var text = required(column, longest);
        if (!form.matcher(text).matches()) {
            throw wrong(
                    column,
                    Refused.of("row-form", "%s“%s”不合规：%s".formatted(column, text, rule))
                            .remedy("请更正后重新导入该行")
                            .wording(wording)
                            .value("typed", text));
        }
        return text;
    }

    /** What a value refuses about itself is said about this row and column. */
    public <T> T reading(String column, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            throw wrong(column, refused);
        }
    }

    public WrongRow wrong(String column, Refused why) {
        return new WrongRow(WrongRow.error(line, column, why));
    }
}
