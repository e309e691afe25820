package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Terminals extends JpaRepository<Terminal, UUID> {

    List<Terminal> findByAuthorityOrderByNameAscEnrolledAtAsc(UUID authority);

    List<Terminal> findByEnrolledByOrderByNameAscEnrolledAtAsc(UUID person);

    /** Tries at one terminal are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM Terminal t WHERE t.secretHash = :secretHash")
    Optional<Terminal> lock(String secretHash);
}
