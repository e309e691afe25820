package org.gongcai.platform.imports;

import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.platform.problems.EnglishRefusals;
import org.gongcai.rules.Refused;

/** A row that cannot be taken, and why. */
public final class WrongRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowError error;

    WrongRow(RowError error) {
        super(error.rule());
        this.error = error;
    }

    public RowError error() {
        return error;
    }

    /** The refusal, said about that line and column. */
    public static RowError error(long line, String column, Refused why) {
        return new RowError(
                line,
                column,
                why.code(),
                why.wording().orElse(null),
                why.rule(),
                why.remedy().orElse("请核对"),
                EnglishRefusals.shownValues(why));
    }
}
