package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.rules.ScoringCriterion.Kind.PRICE;
import static org.gongcai.rules.ScoringCriterion.Kind.SUBJECTIVE;
import static org.gongcai.rules.ScoringTest.bid;
import static org.gongcai.rules.ScoringTest.item;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringSpeedTest {

    private static final ScoringCriteria TEN_ITEMS =
            new ScoringCriteria(
                    IntStream.rangeClosed(0, 9)
                            .mapToObj(i ->
                                    i == 0
                                            ? item("P", PRICE, "37")
                                            : item("S" + i, SUBJECTIVE, "7"))
                            .toList(),
                    false);

    private static ScoredBid large(int number) {
        var marks = new java.util.HashMap<String, List<BigDecimal>>();
        for (int i = 1; i <= 9; i++) {
            int of = i;
            marks.put(
                    "S" + i,
                    IntStream.range(0, 7)
                            .mapToObj(m -> BigDecimal.valueOf((number * 31 + of * 7 + m) % 700, 2))
                            .toList());
        }
        return new ScoredBid(bid("L" + number, String.valueOf(900000 + number * 37), "10"), marks);
    }

    @Test
    void two_hundred_bids_and_seven_members_are_ranked_at_once() {
        var bids = new ArrayList<ScoredBid>();
        IntStream.range(0, 200).forEach(i -> bids.add(large(i)));
        Collections.shuffle(bids, new java.util.Random(42));
        // Processor time, so that a busy machine does not fail the test.
        var threads = ManagementFactory.getThreadMXBean();
        var fastest = Duration.ofDays(1);
        for (int round = 0; round < 100; round++) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(ComprehensiveScoring.rank(TEN_ITEMS, bids)).hasSize(200);
            var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
            fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
        }
        assertThat(fastest).isLessThan(Duration.ofMillis(20));
    }
}
