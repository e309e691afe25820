package org.gongcai.platform.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Eligibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DebarmentsTest {

    private static final LocalDate FROM = LocalDate.parse("2026-04-01");
    private static final UUID POOL = UUID.randomUUID();
    private static final LocalDate TO = LocalDate.parse("2027-04-01");

    @Autowired private Debarments debarments;
    @Autowired private Actors actors;

    @Test
    void a_debarment_holds_from_its_first_day_until_before_its_last() {
        var supplier = new Offender(OffenderKind.SUPPLIER, "91349921000000001X", "云桥信息", null);
        actors.debar(supplier, "澄财采罚〔2026〕1号", FROM, TO);

        assertThat(on(supplier, FROM.minusDays(1))).isEmpty();
        assertThat(on(supplier, FROM))
                .containsExactly(new Debarment(supplier.code(), "云桥信息", "澄财采罚〔2026〕1号", FROM, TO));
        assertThat(on(supplier, TO.minusDays(1))).hasSize(1);
        assertThat(on(supplier, TO)).isEmpty();
    }

    @Test
    void an_ended_debarment_holds_no_longer_from_that_day_on() {
        var evaluator = new Offender(OffenderKind.EVALUATOR, "E-0042", "E-0042", null);
        var decision = actors.debar(evaluator, "澄财采罚〔2026〕2号", FROM, TO);
        actors.endDebarment(decision, evaluator, FROM.plusDays(10));

        assertThat(on(evaluator, FROM.plusDays(9))).hasSize(1);
        assertThat(on(evaluator, FROM.plusDays(10))).isEmpty();
    }

    @Test
    void a_whole_pool_is_asked_for_at_once() {
        var number = "P-07999";
        actors.debar(new Offender(OffenderKind.EVALUATOR, number, number, null), "决定", FROM, TO);
        var pool = IntStream.range(0, 10_000).mapToObj("P-%05d"::formatted).toList();

        assertThat(codes(pool)).containsExactly(number);
        assertThat(codes(Set.of())).isEmpty();
        assertThat(codes(pool.subList(0, 7_999))).isEmpty();
    }

    @Test
    void the_same_number_in_another_pool_is_another_person() {
        var number = "E-0777";
        var named = new Offender(OffenderKind.EVALUATOR, number, number + "（县库）", POOL);
        actors.debar(named, "澄财采罚〔2026〕4号", FROM, TO);
        var elsewhere = UUID.randomUUID();

        assertThat(debarments.ofEvaluators(POOL, Set.of(number), FROM)).hasSize(1);
        assertThat(debarments.ofEvaluators(elsewhere, Set.of(number), FROM)).isEmpty();
        assertThat(debarments.of(Set.of(number), FROM)).isEmpty();
        var signIn = CheckMoment.EVALUATOR_SIGN_IN;
        assertThat(debarments.evaluatorAt(POOL, number, signIn, FROM).exclusion()).isPresent();
        assertThat(debarments.evaluatorAt(elsewhere, number, signIn, FROM))
                .isEqualTo(new Eligibility.Eligible());
    }

    @Test
    void a_debarment_from_before_pools_were_named_holds_in_every_pool() {
        var number = "E-0778";
        actors.debar(new Offender(OffenderKind.EVALUATOR, number, number, null), "旧", FROM, TO);
        assertThat(debarments.ofEvaluators(UUID.randomUUID(), Set.of(number), FROM)).hasSize(1);
    }

    private List<Debarment> on(Offender offender, LocalDate day) {
        return debarments.ofEvaluators(POOL, List.of(offender.code()), day);
    }

    private Stream<String> codes(Collection<String> asked) {
        return debarments.ofEvaluators(POOL, asked, FROM).stream().map(Debarment::code);
    }
}
