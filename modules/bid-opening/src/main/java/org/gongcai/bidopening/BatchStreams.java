package org.gongcai.bidopening;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BatchStreams extends JpaRepository<BatchStream, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from BatchStream s where s.id = :id")
    Optional<BatchStream> lock(UUID id);
}
