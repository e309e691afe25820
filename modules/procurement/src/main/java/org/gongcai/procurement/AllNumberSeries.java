package org.gongcai.procurement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.ProjectKind;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface AllNumberSeries extends ListCrudRepository<NumberSeries, UUID> {

    /** Locks the row: the next number is given when this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<NumberSeries> findByAuthorityAndKindAndYearNo(
            UUID authority, ProjectKind kind, int year);
}
