package org.gongcai.trust.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the seats of a draw at one moment. Whoever is out frees the employer's place but can
 * take no seat of this draw again; who was passed over stays passed over.
 */
public final class Seating {
    private final Drawing drawing;
    private final Map<String, List<Place>> seated;
    private final Map<String, Integer> reached;
    private final Set<BlindId> taken;
    private @Nullable Place called;

    private Seating(Drawing drawing) {
        this.drawing = drawing;
        seated = new LinkedHashMap<>();
        reached = new HashMap<>();
        taken = new HashSet<>();
    }

    private Seating(Seating before) {
        this(before.drawing);
        before.seated.forEach((g, places) -> seated.put(g, new ArrayList<>(places)));
        reached.putAll(before.reached);
        taken.addAll(before.taken);
    }

    static Seating first(Drawing drawing) {
        var seating = new Seating(drawing);
        for (String g : drawing.groups()) {
            seating.seated.put(g, new ArrayList<>());
            for (int seat = 0; seat < drawing.seats(g); seat++) {
                seating.call(g);
            }
        }
        seating.called = null;
        return seating;
    }

    /** The seating once this contact is in the log; refuses one with nobody at that position. */
    public Seating after(DrawContact contact) {
        var place = rejectUnlessSeated(contact);
        var next = new Seating(this);
        if (contact.outcome().isOut()) {
            next.places(contact.g()).remove(place);
            next.call(contact.g());
        }
        return next;
    }

    /** Whom the last contact called in; nobody if it freed no seat or the group is at its end. */
    public Optional<Place> called() {
        return Optional.ofNullable(called);
    }

    /** The seats that are held, group by group in the order of the spec. */
    public List<Place> seated() {
        return seated.values().stream().flatMap(List::stream).toList();
    }

    public List<Place> seated(String g) {
        return List.copyOf(places(g));
    }

    /** Seats of the group that nobody is left for: they need a draw of their own. */
    public int missing(String g) {
        return drawing.seats(g) - places(g).size();
    }

    /** The last position looked at in the group. */
    public int reached(String g) {
        return reached.getOrDefault(g, 0);
    }

    private void call(String g) {
        var order = drawing.order(g).places();
        called = null;
        for (int at = reached(g); at < order.size() && called == null; at++) {
            reached.put(g, at + 1);
            if (isFree(order.get(at))) {
                called = order.get(at);
                taken.add(called.b());
                places(g).add(called);
            }
        }
    }

    private boolean isFree(Place place) {
        return !taken.contains(place.b())
                && !(drawing.isOnePerEmployer() && hasColleagueOf(place.leaf()));
    }

    private boolean hasColleagueOf(RosterLeaf leaf) {
        return seated.values().stream()
                .flatMap(List::stream)
                .anyMatch(place -> place.leaf().employer().equals(leaf.employer()));
    }

    private Place rejectUnlessSeated(DrawContact contact) {
        return places(contact.g()).stream()
                .filter(place ->
                        place.pos() == contact.pos() && contact.draw().equals(drawing.draw()))
                .findFirst()
                .orElseThrow(() ->
                        new Untrusted(
                                Fault.DRAW_REFUSED,
                                "contact in %s with position %d of group %s, which holds no seat of %s"
                                        .formatted(
                                                contact.draw(),
                                                contact.pos(),
                                                contact.g(),
                                                drawing.draw())));
    }

    private List<Place> places(String g) {
        var places = seated.get(g);
        if (places == null) {
            throw new Untrusted(
                    Fault.DRAW_REFUSED, "no group %s in %s".formatted(g, seated.keySet()));
        }
        return places;
    }

    @Override
    public String toString() {
        return "Seating[%s, reached %s]".formatted(drawing.draw(), reached);
    }
}
