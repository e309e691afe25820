package org.gongcai.observation.log;

import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TransparencyLogs extends Repository<TransparencyLog, UUID> {

    @Query("SELECT l FROM TransparencyLog l")
    TransparencyLog head();

    /** The head for whoever changes it; all others wait until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT l FROM TransparencyLog l")
    TransparencyLog lockedHead();
}
