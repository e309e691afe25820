package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.BlindId;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.DrawContact.Outcome;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.Place;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.RosterLeaf;
import org.gongcai.trust.draw.SeatGroup;
import org.junit.jupiter.api.Test;

class OrderWalkTest {

    private static final String DRAW = "349921-CG-2026-0031/draw/1";
    private static final String GROUP = "C01";
    private static final Instant DRAWN = Instant.parse("2026-03-13T01:00:00Z");
    private static final Instant LATER = DRAWN.plus(Duration.ofDays(3));
    private static final Bytes32 ZERO = Bytes32.parse("00".repeat(32));

    @Test
    void whoever_stood_in_the_way_is_told_with_the_moment_though_it_never_sat() {
        var walk = new OrderWalk(drawing("a", "a", "b", "c", "d", "e"), DRAWN);
        walk.hear(contact(1, Outcome.UNREACHABLE), LATER);
        assertThat(fates(walk))
                .startsWith(
                        PlaceFate.UNREACHABLE,
                        PlaceFate.SAME_EMPLOYER,
                        PlaceFate.ASKED,
                        PlaceFate.ASKED,
                        PlaceFate.ASKED,
                        PlaceFate.ASKED);
        assertThat(passedOver(walk, 2)).isEqualTo(new PassedOver(DRAWN, GROUP, 1, false));
    }

    @Test
    void a_colleague_who_had_accepted_held_the_seat() {
        var walk = new OrderWalk(drawing("a", "b", "c", "d", "b", "e"), DRAWN);
        walk.hear(contact(2, Outcome.ACCEPTED), DRAWN.plusSeconds(60));
        walk.hear(contact(1, Outcome.DECLINED), LATER);
        assertThat(fates(walk))
                .containsExactly(
                        PlaceFate.DECLINED,
                        PlaceFate.ACCEPTED,
                        PlaceFate.ASKED,
                        PlaceFate.ASKED,
                        PlaceFate.SAME_EMPLOYER,
                        PlaceFate.ASKED);
        assertThat(passedOver(walk, 5)).isEqualTo(new PassedOver(LATER, GROUP, 2, true));
        assertThat(places(walk)).filteredOn(each -> each.passedOver() != null).hasSize(1);
    }

    @Test
    void positions_that_nobody_was_called_at_are_counted_from_the_last_one_reached() {
        var drawing = drawing("a", "a", "b", "c", "d", "b");
        var first = drawing.drawn();
        assertThat(OrderWalk.passedOver(first, GROUP, 0)).containsExactly(2);
        var next = first.after(contact(1, Outcome.DECLINED));
        assertThat(OrderWalk.passedOver(next, GROUP, first.reached(GROUP))).containsExactly(6);
        assertThat(next.missing(GROUP)).isEqualTo(1);
    }

    /** Four seats among people of these employers in the order of their tickets. */
    private static Drawing drawing(String... employers) {
        var blinds =
                IntStream.rangeClosed(1, employers.length)
                        .mapToObj(i -> new BlindId("%032x".formatted(i)))
                        .toList();
        var strangers =
                IntStream.range(0, employers.length)
                        .mapToObj(i -> leaf(blinds.get(i), String.valueOf(i)))
                        .toList();
        // A ticket depends on group and person alone, so that places are known before employers.
        var order = of(strangers).order(GROUP).places().stream().map(Place::b).toList();
        return of(
                IntStream.range(0, employers.length)
                        .mapToObj(i -> leaf(order.get(i), employers[i]))
                        .toList());
    }

    private static RosterLeaf leaf(BlindId blind, String employer) {
        var tag = employer.repeat(16);
        return new RosterLeaf(blind, tag, "349921", List.of(GROUP));
    }

    private static Drawing of(List<RosterLeaf> leaves) {
        var roster = Roster.of(leaves);
        var spec =
                new DrawSpec(
                        DRAW,
                        new DrawSpec.Pool(1, roster.root(), leaves.size(), ZERO),
                        new PanelSize(4, 1),
                        List.of(SeatGroup.over(GROUP, 4, roster)),
                        List.of(),
                        ZERO,
                        true,
                        new Beacon.None(),
                        new DrawSpec.Deadlines(60, 120, 180),
                        List.of("platform", "agency"));
        return Drawing.of(spec, List.of(roster), Bytes32.parse("ab".repeat(32)));
    }

    private static DrawContact contact(int position, Outcome outcome) {
        return new DrawContact(DRAW, GROUP, position, outcome, ZERO);
    }

    private static List<OrderPlace> places(OrderWalk walk) {
        return walk.orders().getOrDefault(GROUP, List.of());
    }

    private static List<PlaceFate> fates(OrderWalk walk) {
        return places(walk).stream().map(OrderPlace::fate).toList();
    }

    private static Object passedOver(OrderWalk walk, int position) {
        var passed = places(walk).get(position - 1).passedOver();
        return passed == null ? "nobody" : passed;
    }
}
