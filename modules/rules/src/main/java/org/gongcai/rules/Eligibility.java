package org.gongcai.rules;

/** Whether a party may take part at a moment. The party named is the one that is banned. */
public sealed interface Eligibility {

    record Eligible() implements Eligibility {}

    /** May go on, and is told. */
    record Warned(String party, Debarment debarment) implements Eligibility {}

    record Excluded(String party, Debarment debarment, CheckMoment.Effect effect)
            implements Eligibility {}

    /** Refuses who is excluded. */
    default void check() {
        if (this instanceof Excluded(var party, var debarment, _)) {
            throw new Refused(
                    "debarred",
                    null,
                    "%s 自 %s 起至 %s 前（不含当日）被禁止参加".formatted(party, debarment.from(), debarment.to()),
                    "禁止期限届满后可以参加",
                    Debarments.SOURCE);
        }
    }
}
