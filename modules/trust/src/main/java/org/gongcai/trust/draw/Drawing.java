package org.gongcai.trust.draw;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/**
 * A draw worked out from its spec, rosters and seed: everybody's place, who is called and who
 * follows. Nothing in it is random any more, so it is computed again whenever it is needed and
 * never stored.
 */
public final class Drawing {
    private final String draw;
    private final boolean onePerEmployer;
    private final Map<String, Integer> seats = new LinkedHashMap<>();
    private final Map<String, GroupOrder> orders = new LinkedHashMap<>();

    private Drawing(String draw, boolean onePerEmployer) {
        this.draw = draw;
        this.onePerEmployer = onePerEmployer;
    }

    /** Takes the rosters in the order of the spec's groups and refuses all but exactly those. */
    public static Drawing of(DrawSpec spec, List<Roster> rosters, Bytes32 seed) {
        if (rosters.size() != spec.groups().size()) {
            throw new Untrusted(
                    Fault.ROSTER_DIFFERS,
                    "%d rosters for %d groups".formatted(rosters.size(), spec.groups().size()));
        }
        var seen = new HashSet<>(spec.excluded());
        var drawing = new Drawing(spec.draw(), spec.onePerEmployer());
        for (int i = 0; i < rosters.size(); i++) {
            var group = spec.groups().get(i);
            checkRoster(group, rosters.get(i));
            rosters.get(i).leaves().forEach(leaf -> checkNew(group, leaf, seen));
            drawing.add(group.g(), group.seats(), rosters.get(i), seed);
        }
        return drawing;
    }

    private static void checkNew(SeatGroup group, RosterLeaf leaf, Set<BlindId> seen) {
        if (!seen.add(leaf.b())) {
            throw new Untrusted(
                    Fault.ROSTER_DIFFERS,
                    "%s in group %s is excluded or in another group too"
                            .formatted(leaf.b(), group.g()));
        }
    }

    /** Without a spec, so that groups may overlap. */
    static Drawing over(
            String draw, Map<String, Integer> seats, Map<String, Roster> rosters, Bytes32 seed) {
        var drawing = new Drawing(draw, true);
        seats.forEach((g, count) ->
                drawing.add(g, count, rosters.getOrDefault(g, Roster.of(List.of())), seed));
        return drawing;
    }

    public String draw() {
        return draw;
    }

    /** Codes of the groups in the order in which seats are taken. */
    public List<String> groups() {
        return List.copyOf(orders.keySet());
    }

    public GroupOrder order(String g) {
        var order = orders.get(g);
        if (order == null) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED, "no group %s in %s".formatted(g, orders.keySet()));
        }
        return order;
    }

    /** Who is called first. */
    public Seating drawn() {
        return Seating.first(this);
    }

    /** Who sits or is called after these contacts, in the order of their log entries. */
    public Seating after(List<DrawContact> contacts) {
        var seating = drawn();
        for (DrawContact contact : contacts) {
            seating = seating.after(contact);
        }
        return seating;
    }

    boolean isOnePerEmployer() {
        return onePerEmployer;
    }

    int seats(String g) {
        return seats.getOrDefault(g, 0);
    }

    private void add(String g, int count, Roster roster, Bytes32 seed) {
        seats.put(g, count);
        orders.put(g, GroupOrder.of(g, roster, seed));
    }

    private static void checkRoster(SeatGroup group, Roster roster) {
        var root = roster.root();
        if (roster.size() != group.size() || !root.equals(group.rosterRoot())) {
            throw new Untrusted(
                    Fault.ROSTER_DIFFERS,
                    "group %s: roster of %d with root %s, the spec names %d and %s"
                            .formatted(
                                    group.g(),
                                    roster.size(),
                                    root,
                                    group.size(),
                                    group.rosterRoot()));
        }
    }

    @Override
    public String toString() {
        return "Drawing[%s, %s]".formatted(draw, orders.keySet());
    }
}
