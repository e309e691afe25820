package org.gongcai.trust.draw;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongcai.trust.Names;

/** What a snapshot takes over from the pool about one expert; the credit code is the employer's. */
public record PoolExpert(
        String expertNo, String creditCode, String region, SortedSet<String> specialities) {
    public PoolExpert {
        Names.checkText("expertNo", expertNo);
        Names.checkText("creditCode", creditCode);
        specialities = Collections.unmodifiableSortedSet(new TreeSet<>(specialities));
    }
}
