package org.gongcai.integrity.violations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.repository.Repository;

interface ViolationCases extends Repository<ViolationCase, UUID> {
    ViolationCase save(ViolationCase filed);

    Optional<ViolationCase> findById(UUID id);

    List<ViolationCase> findByAuthorityIdInOrderByFiledAtDescIdAsc(Collection<UUID> authorities);

    List<ViolationCase> findByAccusedPartyInOrderByFiledAtDescIdAsc(Collection<UUID> parties);

    default ViolationCase known(UUID id) {
        return findById(id).orElseThrow(() -> Refused.of("unknown-case", "没有这个案件"));
    }
}
