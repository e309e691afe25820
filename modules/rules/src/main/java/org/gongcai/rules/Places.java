package org.gongcai.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives places by an order: equals share a rank and are tied, the next rank skips them (1, 1, 3).
 */
final class Places {

    /** What a place is made of. */
    interface Place<T, R> {
        R at(int rank, boolean tied, T item);
    }

    private Places() {}

    static <T, R> List<R> of(List<T> items, Comparator<T> order, Place<T, R> place) {
        var sorted = items.stream().sorted(order).toList();
        var placed = new ArrayList<R>(sorted.size());
        int rank = 1;
        for (int at = 0; at < sorted.size(); at++) {
            boolean asBefore = equal(sorted, at - 1, at, order);
            rank = asBefore ? rank : at + 1;
            boolean tied = asBefore || equal(sorted, at, at + 1, order);
            placed.add(place.at(rank, tied, sorted.get(at)));
        }
        return List.copyOf(placed);
    }

    private static <T> boolean equal(List<T> sorted, int one, int next, Comparator<T> order) {
        return one >= 0
                && next < sorted.size()
                && order.compare(sorted.get(one), sorted.get(next)) == 0;
    }
}
