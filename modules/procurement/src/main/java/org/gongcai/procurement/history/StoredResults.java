package org.gongcai.procurement.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredResults extends Repository<StoredResult, UUID> {

    List<StoredResult> findByLedgerAndNumberIn(UUID ledger, Collection<String> numbers);

    Optional<StoredResult> findByLedgerAndNumber(UUID ledger, String number);

    long countByLedgerAndWithdrawnFalse(UUID ledger);

    /** Which of these numbers belong to projects of this platform. */
    @Query("SELECT p.projectNumber FROM Project p WHERE p.projectNumber IN :numbers")
    List<String> ownProjects(Collection<String> numbers);
}
