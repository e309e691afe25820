package org.gongcai.rules;

/**
 * How many eligible evaluators a group of seats must have to draw from, as a multiple of the seats.
 * No national text fixes the multiple, so it is a setting and the refusal names no law.
 */
public record PoolSize(int multiple) {

    public static final PoolSize USUAL = new PoolSize(3);

    public PoolSize {
        if (multiple < 1) {
            throw new IllegalArgumentException("A pool of %d times the seats".formatted(multiple));
        }
    }

    public int needed(int seats) {
        return Math.multiplyExact(multiple, seats);
    }

    public void check(String group, int eligible, int seats) {
        if (eligible < needed(seats)) {
            throw new Refused(
                            "pool-too-small",
                            "seats",
                            "“%s”需抽取 %d 人，可抽取的专家应不少于 %d 人，现为 %d 人"
                                    .formatted(group, seats, needed(seats), eligible),
                            "请扩大专业或者地区范围，或者减少该组人数",
                            null)
                    .value("group", group)
                    .value("seats", seats)
                    .value("needed", needed(seats))
                    .value("eligible", eligible);
        }
    }
}
