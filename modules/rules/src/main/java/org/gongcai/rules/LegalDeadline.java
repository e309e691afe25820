package org.gongcai.rules;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;

/**
 * One row of the table of legal time limits. The limit is counted without the day of the trigger;
 * cautiousDays are added on top where this program reads the law more strictly than its letter, so
 * that no reading can find the period too short.
 */
public record LegalDeadline(
        String id,
        Regime regime,
        String sentence,
        int limit,
        Unit unit,
        Kind kind,
        int cautiousDays,
        String source,
        InForce inForce) {

    public enum Unit {
        DAYS,
        WORKING_DAYS
    }

    /** At least so long, at most so long, or counted back from a deadline. */
    public enum Kind {
        MIN,
        MAX,
        BACK
    }

    public LegalDeadline {
        if (limit < 1 || cautiousDays < 0) {
            throw new IllegalArgumentException(
                    "%s: limit %d, cautious days %d".formatted(id, limit, cautiousDays));
        }
    }

    /** The ids of all rows, for whoever has words for each. */
    public static Set<String> ids() {
        return LegalDeadlines.TABLE.stream().map(LegalDeadline::id).collect(toSet());
    }

    /** The row in force on the day; refuses where the table has none. */
    public static LegalDeadline of(String id, Regime regime, LocalDate on) {
        return LegalDeadlines.TABLE.stream()
                .filter(row -> row.id.equals(id) && row.regime == regime && row.inForce.on(on))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of(
                                        "no-rule-in-force",
                                        "%s 没有适用于%s的期限规则 %s".formatted(on, regime.chinese(), id))
                                .remedy("请核对日期和采购方式")
                                .value("on", on)
                                .value("regime", regime)
                                .value("rule", id));
    }

    /** The day the limit leads to, from the day of the trigger. */
    LegalDate from(LocalDate trigger, WorkingDays calendar) {
        return switch (kind) {
            case BACK ->
                    unit == Unit.WORKING_DAYS
                            ? calendar.back(trigger, limit + cautiousDays)
                            : exact(trigger.minusDays(limit + cautiousDays));
            case MIN ->
                    unit == Unit.WORKING_DAYS
                            ? calendar.add(trigger, limit + cautiousDays)
                            : exact(trigger.plusDays(limit + cautiousDays));
            case MAX ->
                    unit == Unit.WORKING_DAYS
                            ? calendar.add(trigger, limit)
                            : calendar.addRolled(trigger, limit);
        };
    }

    private static LegalDate exact(LocalDate day) {
        return new LegalDate(day, false);
    }
}
