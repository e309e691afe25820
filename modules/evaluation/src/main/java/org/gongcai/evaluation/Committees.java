package org.gongcai.evaluation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Committees extends Repository<Committee, UUID> {

    Committee save(Committee committee);

    Optional<Committee> findById(UUID project);

    /** One at a time works on a committee, so that two hands on one sheet never collide. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT c FROM Committee c WHERE c.id = :project")
    Optional<Committee> lock(UUID project);

    /** The projects at which that account sits, the last taken first. */
    @Query(
            "SELECT s.committee.id FROM CommitteeSeat s WHERE s.account = :account ORDER BY s.takenAt DESC")
    List<UUID> projectsOf(UUID account);
}
