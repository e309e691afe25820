package org.gongcai.bidopening;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReceivingGates extends JpaRepository<ReceivingGate, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from ReceivingGate g where g.id = :id")
    ReceivingGate lock(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from ReceivingGate g where g.tender = :tender order by g.id")
    List<ReceivingGate> lockAll(UUID tender);
}
