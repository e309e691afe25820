package org.gongcai.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a committee has written about one lot. */
record LotPapers(
        SortedMap<Integer, Sheet> sheets,
        List<Clarified> clarifications,
        @Nullable DrawnReport report) {

    static final LotPapers NONE = new LotPapers(new TreeMap<>(), List.of(), null);

    LotPapers {
        sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
        clarifications = List.copyOf(clarifications);
    }

    Sheet sheet(int seat) {
        return sheets.getOrDefault(seat, Sheet.BLANK);
    }

    LotPapers with(int seat, Sheet sheet) {
        var changed = new TreeMap<>(sheets);
        changed.put(seat, sheet);
        return new LotPapers(changed, clarifications, report);
    }
}
