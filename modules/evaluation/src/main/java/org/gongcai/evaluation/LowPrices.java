package org.gongcai.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.rules.AbnormallyLowPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.PricedBid;

/** Which triggers of an abnormally low price bids meet, by the rule of the announcement's day. */
final class LowPrices {

    private LowPrices() {}

    static Map<UUID, Set<String>> of(List<PricedBid> bids, Money ceiling, LocalDate announcedOn) {
        if (bids.isEmpty()) {
            return Map.of();
        }
        return AbnormallyLowPrice.on(announcedOn)
                .map(rule -> rule.triggers(bids, ceiling))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> names(each.getValue())));
    }

    private static Set<String> names(Set<AbnormallyLowPrice.Trigger> triggers) {
        return triggers.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
