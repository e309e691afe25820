package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongcai.contracts.StatisticsApi.InspectionFigures;
import org.jspecify.annotations.Nullable;

/**
 * Sums of one inspection body over a period, as a query returns them.
 *
 * @param month 0 for a whole year
 * @param body its name; the latest in alphabetical order where it bore several
 */
record InspectionLine(
        int year,
        int month,
        String body,
        long invited,
        long attended,
        long declined,
        long irregularities,
        long answered,
        long monitorings,
        long findings,
        long eliminated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    InspectionFigures shown() {
        return new InspectionFigures(
                year,
                month == 0 ? null : month,
                body,
                invited,
                attended,
                declined,
                invited - attended - declined,
                attendance(),
                irregularities,
                answered,
                monitorings,
                findings,
                eliminated);
    }

    private @Nullable BigDecimal attendance() {
        return invited == 0
                ? null
                : BigDecimal.valueOf(attended)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(invited), 2, RoundingMode.HALF_UP);
    }
}
