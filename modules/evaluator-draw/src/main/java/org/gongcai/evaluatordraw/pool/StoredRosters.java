package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredRosters implements PoolRosters, PoolStanding {

    private final Pools pools;
    private final Evaluators evaluators;
    private final SpecialityNames names;

    StoredRosters(Pools pools, Evaluators evaluators, SpecialityNames names) {
        this.pools = pools;
        this.evaluators = evaluators;
        this.names = names;
    }

    @Override
    public PoolTerms terms(UUID id, Regime regime, String region, LocalDate day) {
        var pool = pools.require(id);
        pool.refuseUnlessUsable(regime, region, day);
        return new PoolTerms(
                id,
                pool.name(),
                pool.source(),
                names.ofPool(id).stream()
                        .collect(Collectors.toMap(SpecialityName::code, SpecialityName::name)));
    }

    @Override
    public List<UUID> drawable(LocalDate day) {
        return pools.findBySourceNot(PoolSource.EXTERNAL).stream()
                .filter(pool -> pool.holdsOn(day))
                .map(Pool::id)
                .toList();
    }

    @Override
    public List<PooledEvaluator> countingOn(UUID pool, LocalDate day) {
        return evaluators.countingOn(pool, day).stream().map(Evaluator::person).toList();
    }

    @Override
    public PooledEvaluator evaluator(UUID pool, String number) {
        return evaluators
                .newest(pool, number)
                .orElseThrow(() ->
                        Refused.of("unknown-evaluator", "库中没有编号 %s 的专家".formatted(number))
                                .value("number", number))
                .person();
    }

    @Override
    public List<FormerEmployer> formerEmployers(UUID pool, String number) {
        return evaluators
                .newest(pool, number)
                .map(each -> each.person().former())
                .orElse(List.of());
    }

    @Override
    public boolean isSuspended(UUID pool, String number) {
        return evaluators.newest(pool, number).filter(each -> !each.isActive()).isPresent();
    }
}
