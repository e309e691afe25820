package org.gongcai.evaluatordraw.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Refused;
import org.springframework.data.repository.Repository;

interface Pools extends Repository<Pool, UUID> {

    Pool save(Pool pool);

    Optional<Pool> findById(UUID id);

    List<Pool> findByAuthorityInOrderByOpenedAtDesc(Collection<UUID> authorities);

    List<Pool> findBySourceNot(PoolSource source);

    default Pool require(UUID id) {
        return findById(id)
                .orElseThrow(() ->
                        Refused.of("unknown-pool", "没有这个专家库").field("pool").remedy("请从专家库列表中选择"));
    }
}
