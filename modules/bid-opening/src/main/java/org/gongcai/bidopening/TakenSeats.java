package org.gongcai.bidopening;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TakenSeats extends JpaRepository<TakenSeat, UUID> {

    boolean existsByProjectAndAccount(UUID project, UUID account);

    void deleteByProjectAndAccount(UUID project, UUID account);
}
