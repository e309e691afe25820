package org.gongcai.evaluatordraw.venue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeatCodes extends JpaRepository<SeatCode, UUID> {

    /** Reads no row into memory, so that it is read anew under the lock of its sitting. */
    @Query("SELECT c.id FROM SeatCode c WHERE c.codeHash IN :hashes")
    Optional<UUID> idOf(Collection<String> hashes);

    @Query("SELECT c.draw FROM SeatCode c WHERE c.id = :code")
    UUID drawOf(UUID code);

    List<SeatCode> findByDrawAndSeat(UUID draw, int seat);

    default void revokeAll(UUID draw, int seat) {
        findByDrawAndSeat(draw, seat).stream().filter(SeatCode::isLive).forEach(SeatCode::revoke);
    }
}
