package org.gongcai.evaluatordraw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.springframework.context.annotation.Primary;

/**
 * Thirty engineers and ten lawyers, each with an employer of its own, and six colleagues of one
 * employer. What names them is easy to find wherever it is written down.
 */
@Primary
class TestPool implements PoolRosters {

    static final UUID POOL = UUID.fromString("b0000000-0000-4000-8000-000000000001");

    /** The same people under other numbers: each has the one before its own. */
    static final UUID NEXT = UUID.fromString("b0000000-0000-4000-8000-000000000003");

    static final UUID ELSEWHERE = UUID.fromString("b0000000-0000-4000-8000-000000000002");
    static final String ENGINEERS = "C01";
    static final String LAWYERS = "L01";
    static final String COLLEAGUES = "M01";

    private static final Map<String, String> NAMES =
            Map.of(ENGINEERS, "信息工程", LAWYERS, "法律", COLLEAGUES, "造价");

    private final List<PooledEvaluator> people = new ArrayList<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private volatile boolean expired;

    TestPool() {
        for (int i = 1; i <= 40; i++) {
            people.add(person(i, i, i, i <= 30 ? ENGINEERS : LAWYERS));
        }
        for (int i = 41; i <= 46; i++) {
            people.add(person(i, i, 41, COLLEAGUES));
        }
    }

    /** The person is active no more. */
    void leave(String number) {
        left.add(number);
    }

    /** The first pool is valid no more. */
    void expire() {
        expired = true;
    }

    void reset() {
        left.clear();
        expired = false;
    }

    private static PooledEvaluator person(int number, int i, int employer, String speciality) {
        return new PooledEvaluator(
                "PLANT-E%03d".formatted(number),
                "PLANTNAME%03d".formatted(i),
                "PLANTPHONE%03d".formatted(i),
                "PLANTUNIT%03d".formatted(employer),
                "9134992100000%05d".formatted(employer),
                "349921",
                speciality,
                Set.of(speciality),
                List.of());
    }

    @Override
    public PoolTerms terms(UUID pool, Regime regime, String region, LocalDate day) {
        if (expired && pool.equals(POOL)) {
            throw Refused.of("pool-expired", "专家库已过有效期");
        }
        var source = pool.equals(ELSEWHERE) ? PoolSource.EXTERNAL : PoolSource.OWN;
        return new PoolTerms(pool, "澄溪县评审专家库", source, NAMES);
    }

    @Override
    public List<UUID> drawable(LocalDate day) {
        return expired ? List.of() : List.of(POOL);
    }

    @Override
    public List<PooledEvaluator> countingOn(UUID pool, LocalDate day) {
        return of(pool).filter(each -> !left.contains(each.number())).toList();
    }

    private Stream<PooledEvaluator> of(UUID pool) {
        return pool.equals(NEXT)
                ? IntStream.range(0, people.size()).mapToObj(i -> numberedBefore(i, people.get(i)))
                : people.stream();
    }

    private static PooledEvaluator numberedBefore(int i, PooledEvaluator person) {
        int employer = person.primary().equals(COLLEAGUES) ? 41 : i + 1;
        return person(i, i + 1, employer, person.primary());
    }

    @Override
    public PooledEvaluator evaluator(UUID pool, String number) {
        return of(pool).filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-evaluator", "没有专家 " + number));
    }
}
