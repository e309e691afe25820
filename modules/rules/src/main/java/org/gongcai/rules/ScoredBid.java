package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A valid bid with its marks: for each item but the price, one mark of every member. */
public record ScoredBid(PricedBid bid, Map<String, List<BigDecimal>> marks) {

    public ScoredBid {
        marks =
                marks.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }
}
