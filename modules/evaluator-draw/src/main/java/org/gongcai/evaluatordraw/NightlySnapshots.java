package org.gongcai.evaluatordraw;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NightlySnapshots extends JpaRepository<NightlySnapshot, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NightlySnapshot n where n.id = :pool")
    Optional<NightlySnapshot> findLocked(UUID pool);

    /**
     * Whoever numbers a snapshot of the same pool, for a night or for a draw, waits until this
     * transaction ends.
     */
    default NightlySnapshot lock(UUID pool) {
        return findLocked(pool).orElseGet(() -> saveAndFlush(new NightlySnapshot(pool)));
    }
}
