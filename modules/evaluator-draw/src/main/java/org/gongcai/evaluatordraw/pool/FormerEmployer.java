package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import org.gongcai.rules.RecusalWindow;

/**
 * An employer whom a person has left.
 *
 * @param code credit code
 * @param until the first day without it
 */
public record FormerEmployer(String code, LocalDate until) {

    private static final String BETWEEN = ":";

    /** Since when is not asked: whoever left lately was there before. */
    public boolean isWithin(RecusalWindow window) {
        return window.touches(LocalDate.MIN, until);
    }

    String stored() {
        return code + BETWEEN + until;
    }

    static FormerEmployer of(String stored) {
        var parts = stored.split(BETWEEN, 2);
        return new FormerEmployer(parts[0], LocalDate.parse(parts[1]));
    }
}
