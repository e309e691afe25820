package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.draw.Draws.contact;
import static org.gongcai.trust.draw.Draws.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongcai.trust.Fault;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void the_order_in_which_experts_joined_the_pool_changes_nothing() {
        var experts = new ArrayList<>(Draws.experts(24));
        Collections.shuffle(experts, new Random(7));
        var pool = Roster.blinded(experts, Draws.KEY);
        var again = Drawing.of(Draws.spec(), Draws.rosters(pool), Draws.seed());
        assertThat(again.drawn().seated()).isEqualTo(drawing().drawn().seated());
    }

    @Test
    void every_seat_goes_to_another_employer() {
        var seated = drawing().drawn().seated();
        assertThat(seated)
                .hasSize(5)
                .extracting(Place::g)
                .containsExactly("C01", "C01", "A08", "A08", "A08");
        assertThat(seated).extracting(place -> place.leaf().employer()).doesNotHaveDuplicates();
    }

    @Test
    void another_roster_than_the_spec_names_is_refused() {
        var rosters = Draws.rosters(Roster.blinded(Draws.experts(23), Draws.KEY));
        assertRefused(Fault.ROSTER_DIFFERS, () -> Drawing.of(Draws.spec(), rosters, Draws.seed()));
        assertRefused(
                Fault.ROSTER_DIFFERS,
                () -> Drawing.of(Draws.spec(), List.of(rosters.getFirst()), Draws.seed()));
    }

    @Test
    void groups_that_share_an_expert_are_refused() {
        var costs = Draws.group(Draws.pool(), "C01");
        var spec = Draws.spec(List.of(costs, costs));
        assertRefused(
                Fault.ROSTER_DIFFERS, () -> Drawing.of(spec, List.of(costs, costs), Draws.seed()));
    }

    @Test
    void whoever_is_out_is_followed_by_the_next_in_the_same_order() {
        var before = drawing().drawn();
        var out = before.seated("A08").get(1);
        var after = before.after(contact(out, DrawContact.Outcome.DECLINED));
        var called = after.called().orElseThrow();
        assertThat(called.pos()).isGreaterThan(before.reached("A08"));
        assertThat(after.reached("A08")).isEqualTo(called.pos());
        assertThat(after.seated("A08")).hasSize(3).contains(called).doesNotContain(out);
        assertThat(after.seated("C01")).isEqualTo(before.seated("C01"));
    }

    @Test
    void an_acceptance_frees_nothing_and_may_still_end_in_absence() {
        var drawing = drawing();
        var first = drawing.drawn().seated("C01").getFirst();
        var accepted = contact(first, DrawContact.Outcome.ACCEPTED);
        assertThat(drawing.after(List.of(accepted)).called()).isEmpty();
        assertThat(drawing.after(List.of(accepted)).seated()).contains(first);
        var absent = contact(first, DrawContact.Outcome.ABSENT);
        assertThat(drawing.after(List.of(accepted, absent)).seated()).doesNotContain(first);
    }

    @Test
    void nobody_who_is_out_or_was_passed_over_is_called_later() {
        var drawing = drawing();
        var seating = drawing.drawn();
        var called = new HashSet<>(seating.seated());
        int last = seating.reached("A08");
        while (seating.missing("A08") == 0) {
            seating =
                    seating.after(
                            contact(
                                    seating.seated("A08").getFirst(),
                                    DrawContact.Outcome.UNREACHABLE));
            var next = seating.called();
            if (next.isPresent()) {
                assertThat(called.add(next.get())).isTrue();
                assertThat(next.get().pos()).isGreaterThan(last);
                last = next.get().pos();
            }
        }
        assertThat(seating.called()).isEmpty();
        assertThat(seating.reached("A08")).isEqualTo(drawing.order("A08").places().size());
    }

    @Test
    void a_freed_employer_opens_the_way_for_a_colleague_further_down_only() {
        var leaves = List.of(leaf(1, 1), leaf(2, 1), leaf(3, 1));
        var drawing =
                Drawing.over(
                        Draws.DRAW, Map.of("X", 2), Map.of("X", Roster.of(leaves)), Draws.seed());
        var seating = drawing.drawn();
        assertThat(seating.missing("X")).isEqualTo(1);
        assertThat(seating.reached("X")).isEqualTo(3);
        var after =
                seating.after(
                        contact(seating.seated("X").getFirst(), DrawContact.Outcome.DECLINED));
        assertThat(after.called()).isEmpty();
        assertThat(after.missing("X")).isEqualTo(2);
    }

    @Test
    void whoever_is_out_in_one_group_is_not_called_in_another() {
        var both = leaf(1, 1);
        Map<String, Integer> seats = new LinkedHashMap<>();
        seats.put("X", 1);
        seats.put("Y", 1);
        var rosters =
                Map.of("X", Roster.of(List.of(both)), "Y", Roster.of(List.of(leaf(2, 2), both)));
        var seating = Drawing.over(Draws.DRAW, seats, rosters, Draws.seed()).drawn();
        for (Place place : seating.seated()) {
            seating = seating.after(contact(place, DrawContact.Outcome.CONFLICT));
        }
        assertThat(seating.seated()).isEmpty();
    }

    @Test
    void a_contact_with_somebody_who_holds_no_seat_is_refused() {
        var seating = drawing().drawn();
        var seated = seating.seated("A08").getFirst();
        var next = seating.after(contact(seated, DrawContact.Outcome.DECLINED));
        assertRefused(
                Fault.DRAW_REFUSED,
                () -> next.after(contact(seated, DrawContact.Outcome.DECLINED)));
        var elsewhere =
                new DrawContact(
                        "x/draw/1",
                        "A08",
                        seated.pos(),
                        DrawContact.Outcome.DECLINED,
                        Draws.seed());
        assertRefused(Fault.DRAW_REFUSED, () -> seating.after(elsewhere));
        var unknown =
                new DrawContact(Draws.DRAW, "B02", 1, DrawContact.Outcome.DECLINED, Draws.seed());
        assertRefused(Fault.DRAW_REFUSED, () -> seating.after(unknown));
    }

    @Test
    void nothing_that_is_confidential_prints_itself() {
        var seating = drawing().drawn();
        var place = seating.seated().getFirst();
        var printed =
                List.of(
                        Draws.KEY,
                        Draws.exclusion(),
                        drawing(),
                        drawing().order("A08"),
                        seating,
                        place,
                        ClosedResult.of(drawing()),
                        ClosedResult.of(drawing()).groups(),
                        ClosedResult.of(drawing()).groups().getFirst().selected());
        var secrets = Set.of(Draws.KEY.secret().hex(), place.b().hex(), place.ticket().hex());
        assertThat(printed)
                .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain(secrets));
    }

    private static RosterLeaf leaf(int b, int employer) {
        return new RosterLeaf(
                new BlindId("%032x".formatted(b)),
                "%016x".formatted(employer),
                "349921",
                List.of("X"));
    }
}
