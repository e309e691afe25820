package org.gongcai.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The three years before an activity, and its day, in which a tie to a supplier (employment, a
 * post, control) makes a person withdraw.
 */
public record RecusalWindow(LocalDate activity) {

    public static final String SOURCE = "政府采购法实施条例第九条";

    private static final int YEARS = 3;

    /** The first day that counts. */
    public LocalDate from() {
        return activity.minusYears(YEARS);
    }

    /**
     * Whether a tie reaches into the window.
     *
     * @param since its first day
     * @param until the first day without it, null while it lasts
     */
    public boolean touches(LocalDate since, @Nullable LocalDate until) {
        return !since.isAfter(activity) && (until == null || until.isAfter(from()));
    }
}
