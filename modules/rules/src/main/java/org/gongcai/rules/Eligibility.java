package org.gongcai.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Whether a party may take part at a moment, and by which debarment it may not. */
public sealed interface Eligibility {

    record Eligible() implements Eligibility {}

    /** May go on, and is told. */
    record Warned(Debarment debarment) implements Eligibility {}

    record Excluded(Debarment debarment, CheckMoment.Effect effect) implements Eligibility {}

    /**
     * On the legal day of the moment, such as a tender document's cut-off.
     *
     * @param members one party, or all members of a consortium: one banned member bans the whole,
     *     and the first in the order is named
     * @param known debarments of these and perhaps of others
     */
    static Eligibility of(
            Collection<String> members,
            Collection<Debarment> known,
            CheckMoment moment,
            LocalDate day) {
        for (String member : members) {
            var ban = longest(member, known, day);
            if (ban.isPresent()) {
                return moment.effect() == CheckMoment.Effect.WARN
                        ? new Warned(ban.get())
                        : new Excluded(ban.get(), moment.effect());
            }
        }
        return new Eligible();
    }

    private static Optional<Debarment> longest(
            String party, Collection<Debarment> known, LocalDate day) {
        return known.stream()
                .filter(ban -> ban.code().equals(party) && ban.on(day))
                .max(Comparator.comparing(Debarment::to));
    }

    /** The debarment that keeps the party out; one that only warns does not. */
    default Optional<Debarment> exclusion() {
        return this instanceof Excluded(var debarment, _)
                ? Optional.of(debarment)
                : Optional.empty();
    }

    /** What the party is to be told where it may still go on. */
    default Optional<Debarment> warning() {
        return this instanceof Warned(var debarment) ? Optional.of(debarment) : Optional.empty();
    }
}
