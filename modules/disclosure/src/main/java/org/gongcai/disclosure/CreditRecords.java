package org.gongcai.disclosure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CreditRecords extends Repository<CreditRecord, UUID> {

    CreditRecord save(CreditRecord record);

    Optional<CreditRecord> findById(UUID id);
}
