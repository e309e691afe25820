package org.gongcai.bidopening;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FailedClauses extends JpaRepository<FailedClause, UUID> {

    boolean existsByBidAndClause(UUID bid, int clause);
}
