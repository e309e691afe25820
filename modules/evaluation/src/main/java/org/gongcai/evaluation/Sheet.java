package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything one seat says of one lot, by envelope.
 *
 * @param marks by envelope, then by criterion
 * @param submitted whether it was handed in, and is closed
 * @param reopened how often it was taken back, which the report tells
 */
record Sheet(
        Map<String, Voice> conformity,
        Map<String, Voice> lowPrice,
        Map<String, Map<String, Mark>> marks,
        boolean submitted,
        int reopened) {

    static final Sheet BLANK = new Sheet(Map.of(), Map.of(), Map.of(), false, 0);

    Sheet {
        conformity = Collections.unmodifiableSortedMap(new TreeMap<>(conformity));
        lowPrice = Collections.unmodifiableSortedMap(new TreeMap<>(lowPrice));
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    Sheet withConformity(String envelope, Voice voice) {
        return new Sheet(with(conformity, envelope, voice), lowPrice, marks, submitted, reopened);
    }

    Sheet withLowPrice(String envelope, Voice voice) {
        return new Sheet(conformity, with(lowPrice, envelope, voice), marks, submitted, reopened);
    }

    Sheet withMark(String envelope, String criterion, Mark mark) {
        var ofBid = new TreeMap<>(marks.getOrDefault(envelope, Map.of()));
        if (mark.isEmpty()) {
            ofBid.remove(criterion);
        } else {
            ofBid.put(criterion, mark);
        }
        return new Sheet(conformity, lowPrice, with(marks, envelope, ofBid), submitted, reopened);
    }

    Sheet handedIn() {
        return new Sheet(conformity, lowPrice, marks, true, reopened);
    }

    Sheet takenBack() {
        return new Sheet(conformity, lowPrice, marks, false, reopened + 1);
    }

    private static <V> SortedMap<String, V> with(Map<String, V> map, String key, V value) {
        var changed = new TreeMap<>(map);
        changed.put(key, value);
        return changed;
    }

    @Nullable Mark mark(String envelope, String criterion) {
        return marks.getOrDefault(envelope, Map.of()).get(criterion);
    }

    /** The points given to the bid, by criterion. */
    Map<String, BigDecimal> points(String envelope) {
        var points = new HashMap<String, BigDecimal>();
        marks.getOrDefault(envelope, Map.of())
                .forEach((criterion, mark) -> {
                    if (mark.points() != null) {
                        points.put(criterion, mark.points());
                    }
                });
        return points;
    }
}
