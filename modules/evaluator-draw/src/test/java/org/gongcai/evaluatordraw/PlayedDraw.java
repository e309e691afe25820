package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.PanelSize;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.SeatGroup;

/** One draw of five of twenty and its three roles, all by hand. */
class PlayedDraw {

    private static final Bytes32 ROOT = Encodings.sha256(Encodings.utf8("root"));

    private final SigningKey key = SigningKey.generate(Alg.ES256);
    private final TreeMap<String, Secret32> nonces = new TreeMap<>();
    private final Instant begin;
    private long leaves;
    final Draw draw;

    PlayedDraw(Instant begin, Timetable times) {
        this.begin = begin;
        draw =
                new Draw(
                        new DrawTender(UUID.randomUUID(), tender(), 1, null, UUID.randomUUID()),
                        plan(times),
                        begin);
    }

    List<DrawCommit> commits(String... roles) {
        return Stream.of(roles)
                .map(role -> DrawCommit.to(draw.number(), role, nonce(role)))
                .toList();
    }

    List<DrawReveal> reveals(String... roles) {
        return Stream.of(roles)
                .map(role -> DrawReveal.revealing(draw.number(), role, nonce(role)))
                .toList();
    }

    void proveAt(UUID event, Instant moment) {
        draw.protocol().messages().prove(event, ++leaves, moment);
    }

    void specified() {
        var taken = draw.prepare(snapshot(), spec(), begin);
        draw.protocol().messages().prove(taken.eventId(), ++leaves, begin);
        var prepared = draw.toSign(begin).orElseThrow();
        prove(draw.specify(prepared, sig(prepared), begin).eventId());
    }

    void revealing() {
        specified();
        for (var role : List.of("platform", "agency", "inspector")) {
            prove(commit(role, begin));
        }
        draw.endCommitsEarly();
    }

    void drawn() {
        revealing();
        for (var role : List.of("platform", "agency", "inspector")) {
            prove(reveal(role, begin));
        }
        assertThat(draw.protocol().isFullyRevealed()).isTrue();
        draw.complete(new DrawResult(draw.number(), draw.protocol().drawnSeed(), ROOT), begin);
    }

    void prove(UUID event) {
        draw.protocol().messages().prove(event, ++leaves, begin);
    }

    UUID commit(String role, Instant now) {
        var commit = DrawCommit.to(draw.number(), role, nonce(role));
        return draw.commit(commit, sig(commit), now).eventId();
    }

    UUID reveal(String role, Instant now) {
        return reveal(role, Bytes32.of(nonce(role).bytes()), now);
    }

    UUID reveal(String role, Bytes32 nonce, Instant now) {
        var reveal = new DrawReveal(draw.number(), role, nonce);
        return draw.reveal(reveal, sig(reveal), now).eventId();
    }

    Secret32 nonce(String role) {
        return nonces.computeIfAbsent(
                role, any -> Secret32.of(Entropy.secure().bytes("nonce", 32)));
    }

    Sig sig(Signable act) {
        return act.signature("91349900MAE9A0013Y", key);
    }

    static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static PoolSnapshot snapshot() {
        return new PoolSnapshot("pool", 1, 40, ROOT, ROOT, 0);
    }

    static DrawSpec spec() {
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

    private static DrawPlan plan(Timetable times) {
        return new DrawPlan(
                UUID.randomUUID(),
                "澄溪县评审专家库",
                PoolSource.OWN,
                7,
                2,
                List.of(new DrawGroup("C01", "信息工程", 5, 20)),
                0,
                times,
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
                Instant.EPOCH,
                30,
                true,
                "交易中心",
                "",
                UUID.randomUUID(),
                "349921",
                LegalTime.dateOf(Instant.EPOCH),
                null);
    }

    private static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }
}
