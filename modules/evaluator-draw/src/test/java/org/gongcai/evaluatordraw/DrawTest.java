package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Signable;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SeatGroup;
import org.junit.jupiter.api.Test;

/** One draw of five of twenty, from its request on, as its three roles play it. */
class DrawTest {

    private static final Instant NINE = Instant.parse("2026-03-16T01:00:00Z");
    private static final Instant COMMIT_BY = NINE.plus(Duration.ofMinutes(10));
    private static final Instant REVEAL_BY = NINE.plus(Duration.ofMinutes(20));
    private static final Bytes32 ROOT = Encodings.sha256(Encodings.utf8("root"));

    private final SigningKey key = SigningKey.generate(Alg.ES256);
    private final TreeMap<String, Secret32> nonces = new TreeMap<>();
    private final Draw draw =
            new Draw(
                    new DrawTender(UUID.randomUUID(), tender(), 1, null, UUID.randomUUID()),
                    plan(),
                    NINE);
    private long leaves;

    @Test
    void a_specification_is_signed_once_the_snapshot_is_in_the_log() {
        var taken = draw.prepare(snapshot(), spec(), NINE);
        assertThat(draw.toSign(NINE)).isEmpty();
        draw.protocol().prove(taken.eventId(), 4711, NINE);
        var prepared = draw.toSign(NINE).orElseThrow();
        assertThat(prepared.pool().index()).isEqualTo(4711);
        var specified = draw.specify(prepared, sig(prepared), NINE);
        assertThat(specified.number()).isEqualTo("349921-CG-2026-0031/draw/1");
        assertThat(specified.commitBy()).isEqualTo(COMMIT_BY);
        assertThat(specified.groups()).extracting(DrawGroup::eligible).containsExactly(20);
        assertThat(draw.state()).isEqualTo(DrawState.COMMITTING);
    }

    @Test
    void a_specification_prepared_long_ago_is_prepared_again() {
        var taken = draw.prepare(snapshot(), spec(), NINE);
        draw.protocol().prove(taken.eventId(), 1, NINE);
        var old = draw.toSign(NINE).orElseThrow();
        var later = NINE.plus(Duration.ofMinutes(6));
        assertRefused("spec-changed", () -> draw.specify(old, sig(old), later));
        var fresh = draw.toSign(later).orElseThrow();
        assertThat(draw.specify(fresh, sig(fresh), later).commitBy())
                .isEqualTo(COMMIT_BY.plus(Duration.ofMinutes(6)));
    }

    @Test
    void the_first_commitment_counts_in_time_and_in_this_draw() {
        specified();
        commit("agency", NINE);
        assertRefused("role-committed", () -> commit("agency", NINE));
        assertRefused("commit-late", () -> commit("inspector", COMMIT_BY));
        var elsewhere =
                DrawCommit.to("349921-CG-2026-0031/draw/2", "inspector", nonce("inspector"));
        assertRefused("wrong-draw", () -> draw.commit(elsewhere, sig(elsewhere), NINE));
    }

    @Test
    void reveals_begin_when_everybodys_commitment_is_in_the_log() {
        specified();
        prove(commit("platform", NINE));
        prove(commit("agency", NINE));
        var last = commit("inspector", NINE);
        assertThat(draw.endCommitsEarly()).isFalse();
        assertRefused("wrong-state", () -> reveal("agency", NINE));
        prove(last);
        assertThat(draw.endCommitsEarly()).isTrue();
        assertRefused(
                "nonce-differs", () -> reveal("agency", Encodings.sha256(ROOT.bytes()), NINE));
        reveal("agency", NINE);
        assertRefused("role-revealed", () -> reveal("agency", NINE));
        assertRefused("reveal-late", () -> reveal("inspector", REVEAL_BY));
    }

    @Test
    void a_reveal_waits_for_the_proof_of_commitments_made_in_time() {
        specified();
        prove(commit("platform", NINE));
        var unproven = commit("agency", NINE);
        assertThat(draw.endCommits(COMMIT_BY)).isEmpty();
        assertRefused("commits-not-proven", () -> reveal("platform", COMMIT_BY));
        prove(unproven);
        reveal("platform", COMMIT_BY);
        assertRefused("not-committed", () -> reveal("inspector", COMMIT_BY));
    }

    @Test
    void one_commitment_alone_makes_the_draw_void() {
        specified();
        prove(commit("platform", NINE));
        var voided = draw.endCommits(COMMIT_BY).orElseThrow();
        assertThat(voided.reason()).isEqualTo("too-few-commits");
        assertThat(voided.role()).isNull();
        assertThat(draw.isRunning()).isFalse();
    }

    @Test
    void who_does_not_reveal_is_named() {
        revealing();
        prove(reveal("platform", NINE));
        prove(reveal("inspector", NINE));
        assertThat(draw.endReveals(REVEAL_BY.minusSeconds(1))).isEmpty();
        var voided = draw.endReveals(REVEAL_BY).orElseThrow();
        assertThat(voided.role()).isEqualTo("agency");
        assertThat(draw.end().reason()).contains("reveal-missing:agency");
    }

    @Test
    void a_reveal_that_enters_the_log_late_is_a_missing_one() {
        revealing();
        prove(reveal("platform", NINE));
        prove(reveal("agency", NINE));
        var slow = reveal("inspector", NINE);
        assertThat(draw.endReveals(REVEAL_BY)).isEmpty();
        draw.protocol().prove(slow, ++leaves, REVEAL_BY.plusSeconds(1));
        assertThat(draw.protocol().isFullyRevealed()).isFalse();
        assertThat(draw.endReveals(REVEAL_BY.plusSeconds(1)).orElseThrow().role())
                .isEqualTo("inspector");
    }

    @Test
    void the_seed_comes_from_every_nonce_and_the_result_is_told_once() {
        drawn();
        assertThat(draw.state()).isEqualTo(DrawState.CALLING);
        var spec = draw.protocol().specification().orElseThrow();
        var reveals =
                nonces.entrySet().stream()
                        .map(each ->
                                DrawReveal.revealing(draw.number(), each.getKey(), each.getValue()))
                        .toList();
        var commits =
                nonces.entrySet().stream()
                        .map(each -> DrawCommit.to(draw.number(), each.getKey(), each.getValue()))
                        .toList();
        assertThat(draw.protocol().seed()).contains(DrawSeed.of(spec, commits, reveals));
    }

    @Test
    void contacts_are_numbered_and_name_nobody() {
        drawn();
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

    private void specified() {
        var taken = draw.prepare(snapshot(), spec(), NINE);
        draw.protocol().prove(taken.eventId(), ++leaves, NINE);
        var prepared = draw.toSign(NINE).orElseThrow();
        prove(draw.specify(prepared, sig(prepared), NINE).eventId());
    }

    private void revealing() {
        specified();
        for (var role : List.of("platform", "agency", "inspector")) {
            prove(commit(role, NINE));
        }
        draw.endCommitsEarly();
    }

    private void drawn() {
        revealing();
        for (var role : List.of("platform", "agency", "inspector")) {
            prove(reveal(role, NINE));
        }
        assertThat(draw.protocol().isFullyRevealed()).isTrue();
        draw.complete(new DrawResult(draw.number(), draw.protocol().seedOfReveals(), ROOT), NINE);
    }

    private void prove(UUID event) {
        draw.protocol().prove(event, ++leaves, NINE);
    }

    private UUID commit(String role, Instant now) {
        var commit = DrawCommit.to(draw.number(), role, nonce(role));
        return draw.commit(commit, sig(commit), now).eventId();
    }

    private UUID reveal(String role, Instant now) {
        return reveal(role, Bytes32.of(nonce(role).bytes()), now);
    }

    private UUID reveal(String role, Bytes32 nonce, Instant now) {
        var reveal = new DrawReveal(draw.number(), role, nonce);
        return draw.reveal(reveal, sig(reveal), now).eventId();
    }

    private Secret32 nonce(String role) {
        return nonces.computeIfAbsent(
                role, any -> Secret32.of(Entropy.secure().bytes("nonce", 32)));
    }

    private Sig sig(Signable act) {
        return act.signature("91349900MAE9A0013Y", key);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static PoolSnapshot snapshot() {
        return new PoolSnapshot("pool", 1, 40, ROOT, ROOT, NINE.getEpochSecond());
    }

    private static DrawSpec spec() {
        return new DrawSpec(
                "349921-CG-2026-0031/draw/1",
                new DrawSpec.Pool(0, ROOT, 40, ROOT),
                new PanelSize(5, 2),
                List.of(new SeatGroup("C01", 5, 20, ROOT)),
                List.of(),
                ROOT,
                true,
                new Beacon.None(),
                new DrawSpec.Deadlines(0, 1, 2),
                List.of("platform", "agency", "inspector"));
    }

    private static DrawPlan plan() {
        return new DrawPlan(
                UUID.randomUUID(),
                "澄溪县评审专家库",
                PoolSource.OWN,
                7,
                2,
                List.of(new DrawGroup("C01", "信息工程", 5, 20)),
                0,
                10,
                null);
    }

    private static Tender tender() {
        var budget = Money.cny("12480000.00");
        return new Tender(
                "349921-CG-2026-0031",
                "全县雪亮视频联网扩容",
                party("11349921990000762Q", "澄溪县数据资源管理局"),
                party("91349900MAE9A0013Y", "澄州衡正招标代理有限公司"),
                ProcurementMethod.OPEN_TENDER,
                "C02",
                AwardBasis.COMPREHENSIVE_SCORING,
                budget,
                List.of(new Tender.LotContent("1", "第1包", budget)),
                BigDecimal.TEN,
                List.of(),
                NINE,
                30,
                true,
                "交易中心",
                "",
                UUID.randomUUID(),
                "349921",
                LegalTime.dateOf(NINE),
                null);
    }

    private static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }
}
