package org.gongcai.procurement.history;

import java.util.UUID;
import org.gongcai.contracts.HistoryApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('supervisor')")
class HistoryController implements HistoryApi {

    private final HistoryKeeping keeping;

    HistoryController(HistoryKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public HistoryView history() {
        return keeping.history();
    }

    @Override
    public HistoryImport importResults(StartImport start) {
        return keeping.startImport(start);
    }

    @Override
    public HistoryImport importState(UUID id) {
        return keeping.importState(id);
    }

    @Override
    public HistoryView withdraw(Withdrawal withdrawal) {
        return keeping.withdraw(withdrawal);
    }

    @Override
    public HistoryView enterSums(NewSums sums) {
        return keeping.enterSums(sums);
    }
}
