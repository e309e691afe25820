package org.gongcai.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule applies: from inclusive, until exclusive, null while it is still in
 * force.
 */
public record InForce(LocalDate from, @Nullable LocalDate until) {

    public InForce {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A rule in force from %s cannot end on %s".formatted(from, until));
        }
    }

    static InForce since(String from) {
        return new InForce(LocalDate.parse(from), null);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
