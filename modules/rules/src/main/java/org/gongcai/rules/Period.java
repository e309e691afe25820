package org.gongcai.rules;

import java.time.Instant;
import java.time.LocalDateTime;

/** A span of time, start inclusive, end exclusive, never empty. */
public record Period(Instant start, Instant end) {

    public Period {
        if (!start.isBefore(end)) {
            throw new Refused(
                            "period-order",
                            null,
                            "时段的结束 %s 应晚于开始 %s".formatted(shown(end), shown(start)),
                            "请核对开始和结束时间",
                            null)
                    .value("end", end)
                    .value("start", start);
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    private static LocalDateTime shown(Instant moment) {
        return LocalDateTime.ofInstant(moment, LegalTime.ZONE);
    }
}
