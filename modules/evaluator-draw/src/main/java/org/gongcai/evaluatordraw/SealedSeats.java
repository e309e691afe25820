package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedSeats extends JpaRepository<SealedSeat, UUID> {
    List<SealedSeat> findByDrawOrderBySeatAsc(UUID draw);

    Optional<SealedSeat> findByDrawAndSeat(UUID draw, int seat);
}
