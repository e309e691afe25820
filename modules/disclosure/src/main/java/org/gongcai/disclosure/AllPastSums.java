package org.gongcai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.ResultGroup;
import org.springframework.data.repository.Repository;

interface AllPastSums extends Repository<StoredPastSums, UUID> {

    StoredPastSums save(StoredPastSums sums);

    Optional<StoredPastSums> findByLedgerAndPlaceAndYearAndResultGroup(
            UUID ledger, String place, int year, ResultGroup group);

    List<StoredPastSums> findAllByOrderByYearDescPlaceAscResultGroupAsc();
}
