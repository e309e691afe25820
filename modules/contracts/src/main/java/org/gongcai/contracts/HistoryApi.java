package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.rules.ResultGroup;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Results of years before the platform, brought in by the supervising authority, which answers for
 * them. Nothing of them is proven, and every page that shows them says where they come from.
 */
@HttpExchange("/api/v1/history")
public interface HistoryApi {

    @GetExchange
    HistoryView history();

    /**
     * Begins to read an uploaded CSV and returns at once. A result whose number is known is
     * replaced; one of a project of this platform is refused.
     */
    @PostExchange("/imports")
    HistoryImport importResults(@RequestBody StartImport start);

    @GetExchange("/imports/{id}")
    HistoryImport importState(@PathVariable UUID id);

    /** The sums of a year without its results; those of the same year, place and group go. */
    @PostExchange("/sums")
    HistoryView enterSums(@RequestBody NewSums sums);

    /**
     * Takes a result that was brought in wrongly out of all figures. The ledger keeps it with the
     * reason; a row that differs brings its number back.
     */
    @PostExchange("/withdrawals")
    HistoryView withdraw(@RequestBody Withdrawal withdrawal);

    record Withdrawal(String number, String reason) {}

    /**
     * @param source where the figures come from, as every page repeats it
     */
    record StartImport(UUID document, String source) {}

    record HistoryImport(String source, ImportView run) {}

    /**
     * @param place whose figures they are
     * @param from first day of the period
     * @param to its last day
     * @param count projects, lots or sales
     * @param base budgets, ceilings or start prices, in yuan
     * @param result what was awarded or paid for them, in yuan
     */
    record NewSums(
            String place,
            LocalDate from,
            LocalDate to,
            ResultGroup group,
            long count,
            BigDecimal base,
            BigDecimal result,
            String source) {}

    /**
     * @param results how many single results count
     * @param imports the latest
     * @param withdrawn the latest
     */
    record HistoryView(
            long results,
            List<HistoryImport> imports,
            List<PastSums> sums,
            List<WithdrawnResult> withdrawn) {}

    record WithdrawnResult(String number, String title, String reason, Instant at) {}
}
