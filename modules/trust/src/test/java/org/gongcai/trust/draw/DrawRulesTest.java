package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.draw.Draws.commit;
import static org.gongcai.trust.draw.Draws.reveal;

import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;
import org.junit.jupiter.api.Test;

/** What a draw refuses before anybody is drawn. */
class DrawRulesTest {
    private static final Bytes32 ROOT = Merkle.EMPTY_ROOT;

    @Test
    void an_even_panel_is_refused() {
        assertThatThrownBy(() -> new PanelSize(4, 2))
                .isInstanceOf(Untrusted.class)
                .hasMessageContaining("a panel of 6 is not odd");
    }

    @Test
    void experts_below_two_thirds_are_refused() {
        assertThatThrownBy(() -> new PanelSize(4, 3))
                .isInstanceOf(Untrusted.class)
                .hasMessageContaining("4 experts are below two thirds of 7");
        assertThat(new PanelSize(2, 1).total()).isEqualTo(3);
    }

    @Test
    void a_pool_too_small_for_its_seats_is_refused() {
        assertThatThrownBy(() -> new SeatGroup("C01", 3, 2, ROOT))
                .isInstanceOf(Untrusted.class)
                .hasMessageContaining("group C01 of 2 cannot fill 3 seats");
    }

    @Test
    void seats_must_add_up_to_the_experts() {
        var json = Draws.spec().json();
        var panel = new PanelSize(7, 2).json();
        assertThatThrownBy(() -> DrawSpec.of(json.with("panel", panel)))
                .hasMessageContaining("groups have 5 seats, the panel 7 experts");
        var total = json.object("panel").with("total", 9);
        assertRefused(Fault.WRONG_FIELD, () -> DrawSpec.of(json.with("panel", total)));
    }

    @Test
    void a_later_draw_may_fill_some_of_the_seats_and_never_more() {
        var later = Draws.spec().json().with("draw", "349921-CG-2026-0007/draw/2");
        var spec = DrawSpec.of(later.with("panel", new PanelSize(7, 2).json()));
        assertThat(spec.panel().experts()).isEqualTo(7);
        assertThatThrownBy(() -> DrawSpec.of(later.with("panel", new PanelSize(4, 1).json())))
                .hasMessageContaining("groups have 5 seats, the panel 4 experts");
    }

    @Test
    void deadlines_must_follow_one_another() {
        assertRefused(Fault.DRAW_REFUSED, () -> new DrawSpec.Deadlines(10, 10, 20));
        assertRefused(Fault.DRAW_REFUSED, () -> new DrawSpec.Deadlines(10, 20, 20));
    }

    @Test
    void unsorted_exclusions_other_beacons_and_repeated_roles_are_refused() {
        var json = Draws.spec().json();
        var b = "00".repeat(16);
        assertRefused(
                Fault.WRONG_FIELD,
                () -> DrawSpec.of(json.with("excl", List.of(b.replace('0', '1'), b))));
        assertRefused(
                Fault.WRONG_FIELD,
                () -> DrawSpec.of(json.with("beacon", json.object("beacon").with("kind", "moon"))));
        assertRefused(
                Fault.DRAW_REFUSED,
                () -> DrawSpec.of(json.with("roles", List.of("agency", "agency"))));
    }

    @Test
    void equal_blinded_ids_are_refused() {
        var leaf = Draws.pool().leaves().getFirst();
        assertRefused(Fault.WRONG_FIELD, () -> Roster.of(List.of(leaf, leaf)));
    }

    @Test
    void the_scarcest_group_is_written_first() {
        var scarce = new SeatGroup("Z", 2, 6, ROOT);
        var tied = new SeatGroup("B", 1, 3, ROOT);
        var plenty = new SeatGroup("A", 1, 4, ROOT);
        assertThat(List.of(plenty, scarce, tied).stream().sorted(SeatGroup.SCARCEST_FIRST))
                .containsExactly(tied, scarce, plenty);
    }

    @Test
    void a_nonce_that_does_not_match_its_commitment_is_refused() {
        var other = DrawReveal.revealing(Draws.DRAW, "agency", Secret32.parse("11".repeat(32)));
        assertRefused(Fault.NONCE_DIFFERS, () -> other.rejectUnlessMatching(commit("agency")));
        assertThat(reveal("agency").matches(commit("inspector"))).isFalse();
        assertRefused(
                Fault.NONCE_DIFFERS,
                () ->
                        DrawSeed.of(
                                Draws.spec(),
                                List.of(commit("agency"), commit("platform")),
                                List.of(other, reveal("platform"))));
    }

    @Test
    void a_role_that_never_committed_contributes_nothing() {
        var without =
                DrawSeed.of(
                        Draws.spec(),
                        List.of(commit("agency"), commit("platform")),
                        List.of(reveal("platform"), reveal("agency")));
        byte[] platform = Draws.nonce("platform").bytes();
        byte[] agency = Draws.nonce("agency").bytes();
        assertThat(without)
                .isNotEqualTo(Draws.seed())
                .isEqualTo(
                        DrawSeed.of(
                                Draws.spec().hash(),
                                List.of(platform, agency, new byte[0]),
                                new byte[0]));
    }

    @Test
    void too_few_commitments_and_missing_reveals_end_the_draw() {
        var spec = Draws.spec();
        assertRefused(
                Fault.DRAW_REFUSED,
                () -> DrawSeed.of(spec, List.of(commit("agency")), List.of(reveal("agency"))));
        var both = List.of(commit("agency"), commit("platform"));
        assertRefused(Fault.DRAW_REFUSED, () -> DrawSeed.of(spec, both, List.of(reveal("agency"))));
        assertRefused(
                Fault.DRAW_REFUSED,
                () ->
                        DrawSeed.of(
                                spec,
                                List.of(commit("agency"), commit("agency")),
                                List.of(reveal("agency"))));
        assertRefused(
                Fault.DRAW_REFUSED,
                () ->
                        DrawSeed.of(
                                spec,
                                List.of(commit("agency"), commit("bidder")),
                                List.of(reveal("agency"), reveal("bidder"))));
    }

    @Test
    void reasons_for_exclusion_are_hidden_by_their_salt() {
        var exclusion = Draws.exclusion();
        var other = new Exclusion(exclusion.b(), exclusion.reason(), Draws.secret("other"));
        assertThat(exclusion.leaf()).isNotEqualTo(other.leaf());
        assertThat(Exclusion.tree(List.of(exclusion, other)).root())
                .isEqualTo(Exclusion.tree(List.of(other, exclusion)).root());
        assertThat(Exclusion.tree(List.of()).root()).isEqualTo(Merkle.EMPTY_ROOT);
    }
}
