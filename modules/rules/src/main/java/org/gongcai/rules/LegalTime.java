package org.gongcai.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which the law counts days. */
public final class LegalTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTime() {}

    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Midnight with which the day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
