package org.gongcai.platform.imports;

import org.gongcai.contracts.ImportView.RowError;

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
}
