package org.gongcai.bidopening;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TenderOpenings extends JpaRepository<TenderOpening, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from TenderOpening o where o.id = :id")
    Optional<TenderOpening> findLocked(UUID id);

    @Query("select o from TenderOpening o where o.keys.keySetEvent in :events")
    List<TenderOpening> findByKeySetEventIn(Collection<UUID> events);

    @Query("select o from TenderOpening o where o.closing.closingEvent in :events")
    List<TenderOpening> findByClosingEventIn(Collection<UUID> events);

    List<TenderOpening> findByStateIn(Collection<OpeningState> states);

    boolean existsByStateIn(Collection<OpeningState> states);

    default TenderOpening get(UUID project) {
        return findById(project).orElseThrow(TenderOpenings::unknown);
    }

    /** For a change: whoever changes the same opening waits until this transaction ends. */
    default TenderOpening lock(UUID project) {
        return findLocked(project).orElseThrow(TenderOpenings::unknown);
    }

    private static Refused unknown() {
        return Refused.of("unknown-opening", "没有这个项目的开标").remedy("请从项目列表重新进入");
    }
}
