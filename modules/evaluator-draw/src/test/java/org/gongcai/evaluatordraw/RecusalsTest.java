package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.RecusalGround;
import org.gongcai.evaluatordraw.pool.FormerEmployer;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
class RecusalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final String BIDDER = "91349921MAE9B0027H";

    @Autowired @Lazy County county;
    @Autowired Recusals recusals;
    @Autowired DrawProjects projects;

    @Test
    void who_left_a_recused_unit_less_than_three_years_ago_is_not_drawn() {
        var tender = projects.get(county.tenderEvaluated(Duration.ofHours(24))).tender();
        var given = List.of(new Recusal(RecusalGround.EMPLOYER, BIDDER, null));
        var pool =
                List.of(
                        left("E1", DAY.minusYears(3).plusDays(1)),
                        left("E2", DAY.minusYears(3)),
                        left("E3", DAY.minusDays(1)));
        var first = new Recusals.Before(Set.of(), Set.of());
        assertThat(recusals.of(tender, given, first, UUID.randomUUID(), pool, DAY))
                .containsOnlyKeys("E1", "E3");
    }

    private static PooledEvaluator left(String number, LocalDate day) {
        return new PooledEvaluator(
                number,
                "陈一",
                "10000000001",
                "县人民医院",
                "12349921990000332U",
                "349921",
                "C01",
                Set.of("C01"),
                List.of(new FormerEmployer(BIDDER, day)));
    }
}
