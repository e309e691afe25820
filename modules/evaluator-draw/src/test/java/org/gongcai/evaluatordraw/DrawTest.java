package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawSeed;
import org.junit.jupiter.api.Test;

/** One draw of five of twenty, from its request on, as its three roles play it. */
class DrawTest {

    private static final Instant NINE = Instant.parse("2026-03-16T01:00:00Z");
    private static final Instant COMMIT_BY = NINE.plus(Duration.ofMinutes(10));
    private static final Instant REVEAL_BY = NINE.plus(Duration.ofMinutes(20));
    private static final Bytes32 ROOT = Encodings.sha256(Encodings.utf8("root"));

    private final PlayedDraw play = new PlayedDraw(NINE, new Timetable(10, null));
    private final Draw draw = play.draw;

    @Test
    void a_specification_is_signed_once_the_snapshot_is_in_the_log() {
        var taken = draw.prepare(PlayedDraw.snapshot(), PlayedDraw.spec(), NINE);
        assertThat(draw.toSign(NINE)).isEmpty();
        draw.protocol().messages().prove(taken.eventId(), 4711, NINE);
        var prepared = draw.toSign(NINE).orElseThrow();
        assertThat(prepared.pool().index()).isEqualTo(4711);
        var specified = draw.specify(prepared, play.sig(prepared), NINE);
        assertThat(specified.number()).isEqualTo("349921-CG-2026-0031/draw/1");
        assertThat(specified.commitBy()).isEqualTo(COMMIT_BY);
        assertThat(specified.groups()).extracting(DrawGroup::eligible).containsExactly(20);
        assertThat(draw.state()).isEqualTo(DrawState.COMMITTING);
    }

    @Test
    void a_specification_prepared_long_ago_is_prepared_again() {
        var taken = draw.prepare(PlayedDraw.snapshot(), PlayedDraw.spec(), NINE);
        draw.protocol().messages().prove(taken.eventId(), 1, NINE);
        var old = draw.toSign(NINE).orElseThrow();
        var later = NINE.plus(Duration.ofMinutes(6));
        PlayedDraw.assertRefused("spec-changed", () -> draw.specify(old, play.sig(old), later));
        var fresh = draw.toSign(later).orElseThrow();
        assertThat(draw.specify(fresh, play.sig(fresh), later).commitBy())
                .isEqualTo(COMMIT_BY.plus(Duration.ofMinutes(6)));
    }

    @Test
    void the_first_commitment_counts_in_time_and_in_this_draw() {
        play.specified();
        play.commit("agency", NINE);
        PlayedDraw.assertRefused("role-committed", () -> play.commit("agency", NINE));
        PlayedDraw.assertRefused("commit-late", () -> play.commit("inspector", COMMIT_BY));
        var elsewhere =
                DrawCommit.to("349921-CG-2026-0031/draw/2", "inspector", play.nonce("inspector"));
        PlayedDraw.assertRefused(
                "wrong-draw", () -> draw.commit(elsewhere, play.sig(elsewhere), NINE));
    }

    @Test
    void reveals_begin_when_everybodys_commitment_is_in_the_log() {
        play.specified();
        play.prove(play.commit("platform", NINE));
        play.prove(play.commit("agency", NINE));
        var last = play.commit("inspector", NINE);
        assertThat(draw.endCommitsEarly()).isFalse();
        PlayedDraw.assertRefused("wrong-state", () -> play.reveal("agency", NINE));
        play.prove(last);
        assertThat(draw.endCommitsEarly()).isTrue();
        PlayedDraw.assertRefused(
                "nonce-differs", () -> play.reveal("agency", Encodings.sha256(ROOT.bytes()), NINE));
        play.reveal("agency", NINE);
        PlayedDraw.assertRefused("role-revealed", () -> play.reveal("agency", NINE));
        PlayedDraw.assertRefused("reveal-late", () -> play.reveal("inspector", REVEAL_BY));
    }

    @Test
    void a_reveal_waits_for_the_proof_of_commitments_made_in_time() {
        play.specified();
        play.prove(play.commit("platform", NINE));
        var unproven = play.commit("agency", NINE);
        assertThat(draw.endCommits(COMMIT_BY)).isEmpty();
        PlayedDraw.assertRefused("commits-not-proven", () -> play.reveal("platform", COMMIT_BY));
        play.prove(unproven);
        play.reveal("platform", COMMIT_BY);
        PlayedDraw.assertRefused("not-committed", () -> play.reveal("inspector", COMMIT_BY));
    }

    @Test
    void one_commitment_alone_makes_the_draw_void() {
        play.specified();
        play.prove(play.commit("platform", NINE));
        var voided = draw.endCommits(COMMIT_BY).orElseThrow();
        assertThat(voided.reason()).isEqualTo("too-few-commits");
        assertThat(voided.role()).isNull();
        assertThat(draw.isRunning()).isFalse();
    }

    @Test
    void who_does_not_reveal_is_named() {
        play.revealing();
        play.prove(play.reveal("platform", NINE));
        play.prove(play.reveal("inspector", NINE));
        assertThat(draw.endReveals(REVEAL_BY.minusSeconds(1))).isEmpty();
        var voided = draw.endReveals(REVEAL_BY).orElseThrow();
        assertThat(voided.role()).isEqualTo("agency");
        assertThat(draw.end().reason()).contains("reveal-missing:agency");
    }

    @Test
    void a_reveal_that_enters_the_log_late_is_a_missing_one() {
        play.revealing();
        play.prove(play.reveal("platform", NINE));
        play.prove(play.reveal("agency", NINE));
        var slow = play.reveal("inspector", NINE);
        assertThat(draw.endReveals(REVEAL_BY)).isEmpty();
        play.proveAt(slow, REVEAL_BY.plusSeconds(1));
        assertThat(draw.protocol().isFullyRevealed()).isFalse();
        assertThat(draw.endReveals(REVEAL_BY.plusSeconds(1)).orElseThrow().role())
                .isEqualTo("inspector");
    }

    @Test
    void the_seed_comes_from_every_nonce_and_the_result_is_told_once() {
        play.drawn();
        assertThat(draw.state()).isEqualTo(DrawState.CALLING);
        var spec = draw.protocol().specification().orElseThrow();
        String[] roles = {"platform", "agency", "inspector"};
        var reveals = play.reveals(roles);
        var commits = play.commits(roles);
        assertThat(draw.protocol().seed()).contains(DrawSeed.of(spec, commits, reveals));
    }

    @Test
    void contacts_are_numbered_and_name_nobody() {
        play.drawn();
        var evidence = Encodings.sha256(Encodings.utf8("evidence"));
        var first = draw.contacted("C01", 1, ContactOutcome.DECLINED, evidence, NINE);
        var second = draw.contacted("C01", 6, ContactOutcome.ACCEPTED, evidence, NINE);
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(first.statement().data())
                .isEqualTo(
                        """
                        {"draw":"349921-CG-2026-0031/draw/1","evidence":"%s","g":"C01","outcome":"declined","pos":1,"type":"draw.contact","v":1}\
                        """
                                .formatted(evidence.hex()));
        draw.seated(true);
        assertThat(draw.state()).isEqualTo(DrawState.SEATED);
        draw.contacted("C01", 6, ContactOutcome.ABSENT, evidence, NINE);
        draw.seated(false);
        assertThat(draw.contacts().all()).hasSize(3);
        assertThat(draw.state()).isEqualTo(DrawState.CALLING);
    }
}
