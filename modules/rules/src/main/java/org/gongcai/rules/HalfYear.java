package org.gongcai.rules;

import java.time.LocalDate;
import java.time.Month;

/**
 * Half of a calendar year, as bodies report over it.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

    public HalfYear {
        if (year < 2000 || year > 2999 || half < 1 || half > 2) {
            throw Refused.of("half-year", "没有 %d 年第 %d 个半年".formatted(year, half))
                    .field("half")
                    .remedy("半年填写 1（上半年）或者 2（下半年）")
                    .value("year", year)
                    .value("half", half);
        }
    }

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonth().compareTo(Month.JULY) < 0 ? 1 : 2);
    }

    public HalfYear before() {
        return of(from().minusDays(1));
    }

    public LocalDate from() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    /** The day after the last. */
    public LocalDate to() {
        return from().plusMonths(6);
    }

    public LocalDate last() {
        return to().minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(to());
    }
}
