package org.gongcai.evaluatordraw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.rules.Refused;
import org.springframework.context.annotation.Primary;

/**
 * Thirty engineers and ten lawyers, each with an employer of its own. What names them is easy to
 * find wherever it is written down.
 */
@Primary
class TestPool implements PoolRosters {

    static final UUID POOL = UUID.fromString("b0000000-0000-4000-8000-000000000001");
    static final UUID ELSEWHERE = UUID.fromString("b0000000-0000-4000-8000-000000000002");
    static final String ENGINEERS = "C01";
    static final String LAWYERS = "L01";

    private final List<PooledEvaluator> people = new ArrayList<>();

    TestPool() {
        for (int i = 1; i <= 40; i++) {
            people.add(person(i, i <= 30 ? ENGINEERS : LAWYERS));
        }
    }

    private static PooledEvaluator person(int i, String speciality) {
        return new PooledEvaluator(
                "PLANT-E%03d".formatted(i),
                "PLANTNAME%03d".formatted(i),
                "PLANTPHONE%03d".formatted(i),
                "PLANTUNIT%03d".formatted(i),
                "9134992100000%05d".formatted(i),
                "349921",
                speciality,
                Set.of(speciality));
    }

    @Override
    public PoolTerms terms(UUID pool, String region, LocalDate day) {
        var source = pool.equals(POOL) ? PoolSource.OWN : PoolSource.EXTERNAL;
        return new PoolTerms(pool, "澄溪县评审专家库", source, Map.of(ENGINEERS, "信息工程", LAWYERS, "法律"));
    }

    @Override
    public List<PooledEvaluator> countingOn(UUID pool, LocalDate day) {
        return List.copyOf(people);
    }

    @Override
    public PooledEvaluator evaluator(UUID pool, String number) {
        return people.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-evaluator", "没有专家 " + number));
    }
}
