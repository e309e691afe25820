package org.gongcai.procurement.history;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PastWithdrawals extends Repository<PastWithdrawal, UUID> {

    PastWithdrawal save(PastWithdrawal withdrawal);

    List<PastWithdrawal> findTop20ByLedgerOrderByWithdrawnAtDesc(UUID ledger);
}
