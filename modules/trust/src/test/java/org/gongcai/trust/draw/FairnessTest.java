package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.junit.jupiter.api.Test;

/** Chances, counted over seeds that anybody can repeat. */
class FairnessTest {
    private static final int SEEDS = 100_000;
    private static final int PEOPLE = 10;
    private static final int SEATS = 3;

    @Test
    void everybody_is_drawn_equally_often() {
        var roster = roster(PEOPLE);
        Map<BlindId, Integer> drawn = new HashMap<>();
        for (int i = 0; i < SEEDS; i++) {
            var drawing =
                    Drawing.over(Draws.DRAW, Map.of("A08", SEATS), Map.of("A08", roster), seed(i));
            drawing.drawn().seated().forEach(place -> drawn.merge(place.b(), 1, Integer::sum));
        }
        double expected = SEEDS * (double) SEATS / PEOPLE;
        double sum =
                roster.leaves().stream()
                        .mapToDouble(leaf -> drawn.getOrDefault(leaf.b(), 0) - expected)
                        .map(difference -> difference * difference / expected)
                        .sum();
        // seats are drawn without putting back, which narrows the spread by 1 - n/N
        double chiSquare = sum * (PEOPLE - 1) / (PEOPLE - SEATS);
        assertThat(chiSquare).as("9 degrees of freedom, 1 %%").isLessThan(21.7);
    }

    @Test
    void lots_are_even_and_repeatable() {
        var counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[(int) Lot.below(7, seed(i), "tie")]++;
        }
        double chiSquare =
                IntStream.of(counts)
                        .mapToDouble(count -> (count - 10_000.0) * (count - 10_000.0) / 10_000)
                        .sum();
        assertThat(chiSquare).as("6 degrees of freedom, 1 %%").isLessThan(16.8);
        assertThat(Lot.below(1, seed(0), "tie")).isZero();
        assertThat(Lot.below(Long.MAX_VALUE, seed(0), "tie"))
                .isEqualTo(Lot.below(Long.MAX_VALUE, seed(0), "tie"))
                .isNotNegative();
    }

    @Test
    void seven_seats_and_seven_reserves_from_ten_thousand_within_a_second() {
        var roster = roster(10_000);
        long millis = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            var seating =
                    Drawing.over(Draws.DRAW, Map.of("A08", 7), Map.of("A08", roster), seed(i))
                            .drawn();
            for (Place place : List.copyOf(seating.seated())) {
                seating = seating.after(Draws.contact(place, DrawContact.Outcome.DECLINED));
            }
            assertThat(seating.missing("A08")).isZero();
            millis = Math.min(millis, (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(millis).isLessThan(1000);
    }

    private static Roster roster(int people) {
        return Roster.of(
                IntStream.range(0, people)
                        .mapToObj(i ->
                                new RosterLeaf(
                                        new BlindId("%032x".formatted(i)),
                                        "%016x".formatted(i),
                                        "349921",
                                        List.of("A08")))
                        .toList());
    }

    private static Bytes32 seed(int i) {
        return Encodings.h("gongcai/test/seed", Encodings.u32(i));
    }
}
