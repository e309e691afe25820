package org.gongcai.integrity.violations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ViolationCases extends Repository<ViolationCase, UUID> {
    ViolationCase save(ViolationCase filed);

    Optional<ViolationCase> findById(UUID id);

    /** What is added to the case and touches no column of it counts as a change all the same. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("SELECT c FROM ViolationCase c WHERE c.id = :id")
    ViolationCase changed(UUID id);

    List<ViolationCase> findByAuthorityIdInOrderByFiledAtDescIdAsc(Collection<UUID> authorities);

    List<ViolationCase> findByAccusedPartyInOrderByFiledAtDescIdAsc(Collection<UUID> parties);

    boolean existsByAuthorityIdAndDecisionNumber(UUID authority, String number);

    Optional<ViolationCase> findByNoticeLetterHash(String hash);

    default ViolationCase known(UUID id) {
        return findById(id).orElseThrow(() -> Refused.of("unknown-case", "没有这个案件"));
    }
}
