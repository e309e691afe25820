package org.gongcai.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One item of a sheet as it was typed. */
record Mark(@Nullable BigDecimal points, @Nullable String note) {

    boolean isEmpty() {
        return points == null && note == null;
    }
}
