package org.gongcai.rules;

import java.time.LocalDate;

/** The days of a ban: from inclusive, to exclusive, never empty. */
public record Debarment(LocalDate from, LocalDate to) {

    public Debarment {
        if (!from.isBefore(to)) {
            throw new Refused(
                    "debarment-dates",
                    "to",
                    "禁止期限的截止日 %s 应晚于起始日 %s".formatted(to, from),
                    "请核对禁止期限",
                    null);
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
