package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.Place;
import org.gongcai.trust.draw.Seating;
import org.jspecify.annotations.Nullable;

/** Follows a draw contact by contact: who was asked, and who stood in the way of whom, and when. */
class OrderWalk {

    private record Key(String group, int position) {}

    private final Drawing drawing;
    private final Set<Place> called = new HashSet<>();
    private final Map<Key, PlaceFate> ended = new HashMap<>();
    private final Map<Key, PassedOver> passed = new HashMap<>();
    private Seating seating;

    OrderWalk(Drawing drawing, Instant drawnAt) {
        this.drawing = drawing;
        seating = drawing.drawn();
        called.addAll(seating.seated());
        drawing.groups().forEach(group -> passOver(group, 0, drawnAt));
    }

    void hear(DrawContact contact, Instant at) {
        int before = seating.reached(contact.g());
        seating = seating.after(contact);
        seating.called().ifPresent(called::add);
        ended.put(new Key(contact.g(), contact.pos()), PlaceFate.valueOf(contact.outcome().name()));
        passOver(contact.g(), before, at);
    }

    /** Positions after the given one that the walk reached and that nobody was called at. */
    static List<Integer> passedOver(Seating seating, String group, int after) {
        var held = seating.seated(group).stream().map(Place::pos).toList();
        return IntStream.rangeClosed(after + 1, seating.reached(group))
                .boxed()
                .filter(Predicate.not(held::contains))
                .toList();
    }

    /** Groups are disjoint, so that only a colleague makes the walk pass somebody over. */
    private void passOver(String group, int after, Instant at) {
        var order = drawing.order(group).places();
        for (int position : passedOver(seating, group, after)) {
            inTheWayOf(order.get(position - 1))
                    .ifPresent(
                            colleague -> passed.put(new Key(group, position), by(colleague, at)));
        }
    }

    private Optional<Place> inTheWayOf(Place place) {
        return seating.seated().stream()
                .filter(each -> each.leaf().employer().equals(place.leaf().employer()))
                .findFirst();
    }

    private PassedOver by(Place colleague, Instant at) {
        var fate = ended.get(new Key(colleague.g(), colleague.pos()));
        return new PassedOver(at, colleague.g(), colleague.pos(), fate == PlaceFate.ACCEPTED);
    }

    /** Per group in the order of the specification. */
    Map<String, List<OrderPlace>> orders() {
        var orders = new LinkedHashMap<String, List<OrderPlace>>();
        for (var group : drawing.groups()) {
            orders.put(group, drawing.order(group).places().stream().map(this::told).toList());
        }
        return orders;
    }

    private OrderPlace told(Place place) {
        var leaf = place.leaf();
        var key = new Key(place.g(), place.pos());
        return new OrderPlace(
                place.pos(),
                place.b().hex(),
                leaf.employer(),
                leaf.region(),
                leaf.specialities(),
                place.ticket().hex(),
                fate(place, ended.get(key)),
                passed.get(key));
    }

    private PlaceFate fate(Place place, @Nullable PlaceFate end) {
        if (place.pos() > seating.reached(place.g())) {
            return PlaceFate.NOT_REACHED;
        }
        if (!called.contains(place)) {
            return PlaceFate.SAME_EMPLOYER;
        }
        return end == null ? PlaceFate.ASKED : end;
    }
}
