package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.draw.Draws.BEACON;
import static org.gongcai.trust.draw.Draws.commit;
import static org.gongcai.trust.draw.Draws.reveal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Vectors;
import org.junit.jupiter.api.Test;

/** A draw whose seed waits for a public beacon. */
class BeaconDrawTest {
    private static final List<DrawCommit> COMMITS =
            Draws.ROLES.stream().map(Draws::commit).toList();
    private static final List<DrawReveal> REVEALS =
            Draws.ROLES.stream().map(Draws::reveal).toList();
    private static final DrawSpec SPEC = Draws.specWithBeacon();

    private static Bytes32 seed(List<DrawReveal> reveals) {
        return DrawSeed.of(SPEC, COMMITS, reveals, BEACON);
    }

    private static byte[] nonce(String role) {
        return Draws.nonce(role).bytes();
    }

    @Test
    void the_seed_takes_in_the_randomness_of_the_round() throws IOException {
        var golden = Vectors.json("own-draw-golden", "draw-1.json");
        assertThat(BEACON.randomness().hex()).isEqualTo(golden.get("beacon").asString());
    }

    @Test
    void the_seed_is_that_of_spec_nonces_and_randomness() {
        var nonces = List.of(nonce("platform"), nonce("agency"), nonce("inspector"));
        assertThat(seed(REVEALS))
                .isEqualTo(DrawSeed.of(SPEC.hash(), nonces, BEACON.randomness().bytes()));
    }

    @Test
    void a_nonce_kept_back_is_empty_and_the_draw_goes_on() {
        var nonces = List.of(nonce("platform"), nonce("agency"), new byte[0]);
        assertThat(seed(List.of(reveal("agency"), reveal("platform"))))
                .isEqualTo(DrawSeed.of(SPEC.hash(), nonces, BEACON.randomness().bytes()));
        assertThat(seed(List.of())).isNotEqualTo(seed(REVEALS));
    }

    @Test
    void a_reveal_that_nobody_committed_to_or_that_differs_is_refused_all_the_same() {
        var two = List.of(commit("agency"), commit("platform"));
        assertRefused(Fault.DRAW_REFUSED, () -> DrawSeed.of(SPEC, two, REVEALS, BEACON));
        var other = DrawReveal.revealing(Draws.DRAW, "agency", Secret32.parse("11".repeat(32)));
        assertRefused(Fault.NONCE_DIFFERS, () -> seed(List.of(other)));
        assertRefused(
                Fault.DRAW_REFUSED, () -> DrawSeed.of(SPEC, two.subList(0, 1), List.of(), BEACON));
    }

    @Test
    void a_beacon_that_the_spec_names_is_never_left_out() {
        assertRefused(Fault.DRAW_REFUSED, () -> DrawSeed.of(SPEC, COMMITS, REVEALS));
    }

    @Test
    void the_message_is_read_back_and_takes_no_other_field() {
        var json = BEACON.json();
        assertThat(DrawBeacon.of(json)).isEqualTo(BEACON);
        assertRefused(Fault.UNKNOWN_FIELD, () -> DrawBeacon.of(json.with("sigs", List.of())));
        assertRefused(Fault.WRONG_FIELD, () -> DrawBeacon.of(json.with("kind", "none")));
        assertRefused(Fault.WRONG_FIELD, () -> DrawBeacon.of(json.with("v", 2)));
        json.asMap()
                .keySet()
                .forEach(field ->
                        assertRefused(
                                Fault.MISSING_FIELD, () -> DrawBeacon.of(json.without(field))));
    }

    @Test
    void another_round_draw_or_signature_is_refused() {
        var later = new DrawBeacon(Draws.DRAW, new Beacon.DrandQuicknet(1001), BEACON.sig());
        assertRefused(Fault.BEACON_FAILS, () -> DrawSeed.of(SPEC, COMMITS, REVEALS, later));
        var elsewhere = new DrawBeacon("349921-CG-2026-0007/draw/2", BEACON.beacon(), BEACON.sig());
        assertRefused(Fault.BEACON_FAILS, () -> elsewhere.rejectUnlessOf(SPEC));
        var forged = new DrawBeacon(Draws.DRAW, BEACON.beacon(), BEACON.sig().replace("39", "38"));
        assertRefused(Fault.BEACON_FAILS, () -> forged.rejectUnlessOf(SPEC));
        assertRefused(Fault.BEACON_FAILS, () -> BEACON.rejectUnlessOf(Draws.spec()));
        assertRefused(Fault.WRONG_FIELD, () -> new DrawBeacon(Draws.DRAW, BEACON.beacon(), "ab"));
    }

    @Test
    void the_round_follows_from_the_time_and_comes_a_minute_after_the_reveals() {
        assertThat(Quicknet.timeOf(1000)).isEqualTo(SPEC.deadlines().beaconAt());
        var json = SPEC.json();
        assertThat(DrawSpec.of(json)).isEqualTo(SPEC);
        var next = JsonObject.of("kind", "drand-quicknet", "round", 1001);
        assertRefused(Fault.DRAW_REFUSED, () -> DrawSpec.of(json.with("beacon", next)));
        assertRefused(
                Fault.DRAW_REFUSED, () -> DrawSpec.of(json.with("revealBy", 1692806364 - 59)));
        assertRefused(
                Fault.MISSING_FIELD, () -> DrawSpec.of(json.with("beacon", next.without("round"))));
        assertRefused(
                Fault.UNKNOWN_FIELD,
                () -> DrawSpec.of(json.with("beacon", next.with("kind", "none"))));
    }

    @Test
    void the_committed_example_comes_out_the_same() throws IOException {
        try (var file = BeaconDrawTest.class.getResourceAsStream("/draw/ring-road-beacon.json")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(example().text());
        }
    }

    /** What a browser needs for the seed where the inspector kept its nonce back. */
    private static JsonObject example() {
        var reveals = REVEALS.subList(0, 2);
        return JsonObject.of("spec", SPEC.json(), "specHash", SPEC.hash(), "seed", seed(reveals))
                .with("commits", COMMITS.stream().map(DrawCommit::json).toList())
                .with("reveals", reveals.stream().map(DrawReveal::json).toList())
                .with("beacon", BEACON.json());
    }
}
