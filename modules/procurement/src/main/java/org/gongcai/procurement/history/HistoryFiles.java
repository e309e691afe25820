package org.gongcai.procurement.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.ImportView.ImportState;
import org.springframework.data.repository.Repository;

interface HistoryFiles extends Repository<HistoryFile, UUID> {

    HistoryFile save(HistoryFile started);

    Optional<HistoryFile> findById(UUID id);

    Optional<HistoryFile> findFirstByStateOrderByStartedAt(ImportState state);

    List<HistoryFile> findTop5ByLedgerOrderByStartedAtDesc(UUID ledger);

    boolean existsByLedgerAndState(UUID ledger, ImportState state);
}
