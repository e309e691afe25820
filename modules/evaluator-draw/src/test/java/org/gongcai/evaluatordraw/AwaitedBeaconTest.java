package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.evaluatordraw.PlayedDraw.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.PartyRef;
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.rules.CreditCode;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawSeed;
import org.junit.jupiter.api.Test;

/** A draw whose specification names round 1000 of quicknet, as drand published it in 2023. */
class AwaitedBeaconTest {

    static final String ROUND_1000 =
            "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    private static final Instant BEGIN = Instant.parse("2023-08-23T15:38:00Z");
    private static final Instant REVEAL_BY = BEGIN.plus(Duration.ofMinutes(20));
    private static final Instant ROUND_AT = REVEAL_BY.plusSeconds(84);
    private static final UUID HANDLER = UUID.randomUUID();
    private static final Part AGENCY = part(Parts.AGENCY, "澄州允公项目管理有限公司");
    private static final Part INSPECTION = part(Parts.INSPECTOR, "澄溪县监督组");

    private final PlayedDraw play = new PlayedDraw(BEGIN, new Timetable(10, 84));
    private final Draw draw = play.draw;

    private static Part part(String role, String name) {
        var party = new PartyRef(UUID.randomUUID(), new CreditCode("12349921990000332U"), name);
        return new Part(role, party);
    }

    private DrawBeacon beacon(long round, String signature) {
        return new DrawBeacon(draw.number(), new Beacon.DrandQuicknet(round), signature);
    }

    private void reveal(String... roles) {
        play.revealing();
        for (var role : roles) {
            play.proveAt(play.reveal(role, BEGIN), BEGIN);
        }
    }

    @Test
    void the_round_is_fixed_before_anybody_commits() {
        play.specified();
        var spec = draw.protocol().specification().orElseThrow();
        assertThat(spec.beacon()).isEqualTo(new Beacon.DrandQuicknet(1000));
        assertThat(draw.protocol().beaconAt()).contains(ROUND_AT);
        assertThat(ROUND_AT.getEpochSecond()).isEqualTo(spec.deadlines().beaconAt());
    }

    @Test
    void the_seed_waits_for_the_round_once_all_have_revealed() {
        reveal("platform", "agency");
        assertThat(draw.awaitBeacon(BEGIN)).isFalse();
        play.proveAt(play.reveal("inspector", BEGIN), BEGIN);
        assertThat(draw.awaitBeacon(BEGIN)).isTrue();
        assertThat(draw.state()).isEqualTo(DrawState.AWAITING_BEACON);
        var recorded = draw.record(beacon(1000, ROUND_1000), ROUND_AT);
        assertThat(recorded.randomness()).startsWith("fe290beca10872ef");
        assertThat(draw.protocol().drawnSeed()).isEqualTo(seed("platform", "agency", "inspector"));
    }

    private Bytes32 seed(String... revealed) {
        return DrawSeed.of(
                draw.protocol().specification().orElseThrow(),
                play.commits("platform", "agency", "inspector"),
                play.reveals(revealed),
                beacon(1000, ROUND_1000));
    }

    @Test
    void a_nonce_that_is_kept_back_neither_voids_the_draw_nor_steers_it() {
        reveal("platform", "agency");
        assertThat(draw.endReveals(REVEAL_BY)).isEmpty();
        assertThat(draw.awaitBeacon(REVEAL_BY)).isTrue();
        draw.record(beacon(1000, ROUND_1000), ROUND_AT);
        assertThat(draw.protocol().drawnSeed()).isEqualTo(seed("platform", "agency"));
    }

    @Test
    void a_reveal_that_entered_the_log_after_its_time_counts_for_nothing() {
        reveal("platform", "agency");
        var slow = play.reveal("inspector", REVEAL_BY.minusSeconds(1));
        assertThat(draw.awaitBeacon(REVEAL_BY)).isFalse();
        play.proveAt(slow, ROUND_AT.plusSeconds(1));
        assertThat(draw.awaitBeacon(ROUND_AT.plusSeconds(1))).isTrue();
        draw.record(beacon(1000, ROUND_1000), ROUND_AT.plusSeconds(1));
        assertThat(draw.protocol().drawnSeed()).isEqualTo(seed("platform", "agency"));
    }

    @Test
    void commitments_that_entered_the_log_when_the_round_was_near_void_the_draw() {
        play.specified();
        play.proveAt(play.commit("platform", BEGIN), BEGIN);
        var slow = play.commit("agency", BEGIN);
        draw.endCommits(REVEAL_BY.minusSeconds(600));
        play.proveAt(slow, REVEAL_BY.plusSeconds(1));
        assertThat(draw.endReveals(REVEAL_BY.plusSeconds(1)).orElseThrow().reason())
                .isEqualTo("proof-late");
    }

    @Test
    void another_round_or_signature_is_refused_and_the_draw_goes_on_waiting() {
        reveal("platform", "agency", "inspector");
        draw.awaitBeacon(BEGIN);
        for (var wrong : List.of(beacon(1001, ROUND_1000), beacon(1000, "00".repeat(48)))) {
            assertThatThrownBy(() -> draw.record(wrong, ROUND_AT))
                    .isInstanceOf(Untrusted.class)
                    .hasMessageContaining("BEACON_FAILS");
        }
        assertThat(draw.state()).isEqualTo(DrawState.AWAITING_BEACON);
        assertThat(draw.protocol().beacon()).isEmpty();
    }

    @Test
    void a_beacon_is_brought_only_while_it_is_waited_for() {
        reveal("platform", "agency");
        assertRefused("wrong-state", () -> draw.record(beacon(1000, ROUND_1000), BEGIN));
    }

    @Test
    void it_takes_half_an_hour_and_two_organisations_to_give_the_beacon_up() {
        reveal("platform", "agency", "inspector");
        draw.awaitBeacon(BEGIN);
        var early = ROUND_AT.plus(Duration.ofMinutes(29));
        assertRefused("beacon-awaited", () -> draw.proposeVoid(HANDLER, AGENCY, "取不到", early));
        var late = ROUND_AT.plus(Duration.ofMinutes(30));
        assertRefused("wrong-state", () -> draw.confirmVoid(HANDLER, AGENCY, late));
        draw.proposeVoid(HANDLER, AGENCY, "各网址都不通", late);
        assertRefused("second-person-needed", () -> draw.confirmVoid(HANDLER, INSPECTION, late));
        assertRefused(
                "second-person-needed", () -> draw.confirmVoid(UUID.randomUUID(), AGENCY, late));
        var voided = draw.confirmVoid(UUID.randomUUID(), INSPECTION, late);
        assertThat(voided.reason()).isEqualTo("beacon-missing");
        assertThat(voided.explanation()).isEqualTo("各网址都不通");
        assertThat(draw.end().isRepeatable()).isTrue();
    }
}
