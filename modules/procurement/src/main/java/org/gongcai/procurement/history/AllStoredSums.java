package org.gongcai.procurement.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.ResultGroup;
import org.springframework.data.repository.Repository;

interface AllStoredSums extends Repository<StoredSums, UUID> {

    StoredSums save(StoredSums sums);

    Optional<StoredSums> findByLedgerAndPlaceAndYearNoAndResultGroup(
            UUID ledger, String place, int year, ResultGroup group);

    List<StoredSums> findByLedgerOrderByYearNoDescPlaceAscResultGroupAsc(UUID ledger);
}
