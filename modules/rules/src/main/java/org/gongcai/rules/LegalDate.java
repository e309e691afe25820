package org.gongcai.rules;

import java.time.LocalDate;

/**
 * A computed day. Provisional means that a year without a published calendar was counted as if only
 * Saturdays and Sundays were off: it may be shown, marked as such, but has no legal effect.
 */
public record LegalDate(LocalDate date, boolean provisional) {

    /** The day, for an act that takes legal effect; refuses a provisional one. */
    public LocalDate effective() {
        if (provisional) {
            throw WorkingDays.calendarMissing(
                    "期限 %s 所涉年度的放假调休安排尚未录入，暂不能据此办理".formatted(date), date);
        }
        return date;
    }
}
