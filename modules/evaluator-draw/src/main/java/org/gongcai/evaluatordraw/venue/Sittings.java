package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Sittings extends JpaRepository<Sitting, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Sitting s WHERE s.draw = :draw")
    Optional<Sitting> lock(UUID draw);

    /** Those of the authority with codes that were good then or later. */
    @Query(
            """
            SELECT s FROM Sitting s WHERE s.authority = :authority
              AND EXISTS (SELECT 1 FROM SeatCode c WHERE c.draw = s.draw AND c.validUntil > :since)
            """)
    List<Sitting> withCodesSince(UUID authority, Instant since);

    List<Sitting> findByProject(UUID project);
}
