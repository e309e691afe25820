package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** What one member gave one bid, item by item, and the sum that the member is about to sign. */
public record ScoreSheet(UUID bid, UUID member, Map<String, BigDecimal> marks, BigDecimal total) {

    public ScoreSheet {
        marks = Map.copyOf(marks);
    }

    public static ScoreSheet summed(UUID bid, UUID member, Map<String, BigDecimal> marks) {
        return new ScoreSheet(bid, member, marks, sum(marks));
    }

    BigDecimal sum() {
        return sum(marks);
    }

    private static BigDecimal sum(Map<String, BigDecimal> marks) {
        return marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
