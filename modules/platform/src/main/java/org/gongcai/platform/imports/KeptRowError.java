package org.gongcai.platform.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.gongcai.contracts.ImportView.RowError;

/** What was wrong with a row, as it is stored. */
@Embeddable
public record KeptRowError(
        @Column(name = "line_no") long line,
        @Column(name = "column_name") String column,
        String rule,
        String remedy) {

    static KeptRowError of(RowError error) {
        return new KeptRowError(error.line(), error.column(), error.rule(), error.remedy());
    }

    RowError shown() {
        return new RowError(line, column, rule, remedy);
    }
}
