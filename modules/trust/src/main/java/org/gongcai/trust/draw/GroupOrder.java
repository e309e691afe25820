package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/** Everybody of a group in the order of their tickets; confidential until the award. */
public final class GroupOrder {
    private final String g;
    private final List<Place> places;

    private GroupOrder(String g, List<Place> places) {
        this.g = g;
        this.places = places;
    }

    static GroupOrder of(String g, Roster roster, Bytes32 seed) {
        var tickets = new Tickets(seed);
        var drawn = new ArrayList<Ticketed>();
        for (RosterLeaf leaf : roster.leaves()) {
            drawn.add(new Ticketed(leaf, tickets.ticket(g, leaf.b())));
        }
        drawn.sort(Comparator.comparing(Ticketed::ticket).thenComparing(Ticketed::leaf));
        var places = new ArrayList<Place>();
        for (Ticketed next : drawn) {
            places.add(new Place(g, places.size() + 1, next.leaf(), next.ticket()));
        }
        return new GroupOrder(g, List.copyOf(places));
    }

    public String g() {
        return g;
    }

    public List<Place> places() {
        return places;
    }

    /** Positions count from 1. */
    public Place at(int pos) {
        if (pos < 1 || pos > places.size()) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED,
                    "no position %d in group %s of %d".formatted(pos, g, places.size()));
        }
        return places.get(pos - 1);
    }

    @Override
    public String toString() {
        return "GroupOrder[%s, %d]".formatted(g, places.size());
    }

    private record Ticketed(RosterLeaf leaf, Bytes32 ticket) {}
}
