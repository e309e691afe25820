package org.gongcai.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bans of many parties, by the code of the party: a credit code, or a blinded person id. */
public record Debarments(Map<String, List<Debarment>> byParty) {

    public static final String SOURCE = "政府采购法第二十二条、政府采购法实施条例第十九条";

    public Debarments {
        byParty =
                byParty.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    public Eligibility at(String party, CheckMoment moment, LocalDate day) {
        return at(List.of(party), moment, day);
    }

    /** On the legal day of the moment, such as a tender document's cut-off. */
    public Eligibility at(String party, CheckMoment moment, Instant when) {
        return at(party, moment, LegalTime.dateOf(when));
    }

    /** For a consortium: one banned member bans the whole; the first in the order is named. */
    public Eligibility at(Collection<String> members, CheckMoment moment, LocalDate day) {
        for (String member : members) {
            var ban = longest(member, day);
            if (ban.isPresent()) {
                return moment.effect() == CheckMoment.Effect.WARN
                        ? new Eligibility.Warned(member, ban.get())
                        : new Eligibility.Excluded(member, ban.get(), moment.effect());
            }
        }
        return new Eligibility.Eligible();
    }

    private Optional<Debarment> longest(String party, LocalDate day) {
        return byParty.getOrDefault(party, List.of()).stream()
                .filter(ban -> ban.on(day))
                .max(Comparator.comparing(Debarment::to));
    }
}
