package org.gongcai.rules;

import java.time.LocalDate;

/**
 * Who is banned by which decision, from inclusive, to exclusive, never empty.
 *
 * @param code credit code of an organisation, or number of an evaluator in its pool
 * @param decision number of the deciding document
 */
public record Debarment(String code, String name, String decision, LocalDate from, LocalDate to) {

    public static final String SOURCE = "政府采购法第二十二条、政府采购法实施条例第十九条";

    public Debarment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A debarment from %s to %s".formatted(from, to));
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
