package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Occupancies extends JpaRepository<Occupancy, UUID> {

    Optional<Occupancy> findByDrawAndSeat(UUID draw, int seat);

    List<Occupancy> findByDraw(UUID draw);

    /** Reads no row into memory, so that it is read anew under the lock of its sitting. */
    @Query("SELECT o.draw FROM Occupancy o WHERE o.account = :account")
    Optional<UUID> drawOf(UUID account);

    Optional<Occupancy> findByAccount(UUID account);

    long countByDrawAndTaken(UUID draw, boolean taken);
}
