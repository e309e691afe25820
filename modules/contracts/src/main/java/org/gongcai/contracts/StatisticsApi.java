package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.rules.Money;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What was saved and gained, and by which awards: open to everyone. */
@HttpExchange("/api/v1/public")
public interface StatisticsApi {

    /**
     * Saved amounts and rates in one currency, by the day of the award; lots that failed are in no
     * sum.
     *
     * @param year whose months and kinds are asked for; the latest there is where absent
     */
    @GetExchange("/statistics")
    Statistics statistics(
            @RequestParam(defaultValue = "CNY") String currency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String purchaser);

    /**
     * How many inspectors were invited and came, and what was found, by the body that sent them.
     *
     * @param year whose months are asked for; the latest there is where absent
     */
    @GetExchange("/statistics/inspection")
    InspectionStatistics inspection(@RequestParam(required = false) @Nullable Integer year);

    /**
     * The awards behind a figure, newest first, in pages by key.
     *
     * @param after cursor of the previous page's last row
     */
    @GetExchange("/awards")
    AwardPage awards(
            @RequestParam(defaultValue = "CNY") String currency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable ResultGroup group,
            @RequestParam(required = false) @Nullable ResultKind kind,
            @RequestParam(required = false) @Nullable AwardOrigin origin,
            @RequestParam(required = false) @Nullable String purchaser,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size);

    /**
     * @param year whose months and kinds are shown; absent where there is no award
     * @param years with awards, the latest first
     * @param purchasers whose awards there are
     * @param byYear the latest first, those of this platform before those brought in
     * @param elsewhere sums without their awards, never part of the others
     */
    record Statistics(
            String currency,
            List<String> currencies,
            @Nullable Integer year,
            List<Integer> years,
            List<String> purchasers,
            List<PeriodFigures> byYear,
            List<PeriodFigures> byMonth,
            List<KindFigures> byKind,
            List<PastSums> elsewhere) {}

    /**
     * @param month 1 to 12; absent for a whole year
     * @param sources where the figures that were brought in come from
     * @param spending purchases and works together
     */
    record PeriodFigures(
            int year,
            @Nullable Integer month,
            AwardOrigin origin,
            List<String> sources,
            Figures purchases,
            Figures works,
            Figures spending,
            Figures property) {}

    record KindFigures(ResultKind kind, AwardOrigin origin, Figures figures) {}

    /**
     * @param year whose months are shown; absent where nothing was inspected
     * @param byYear the latest first
     * @param byMonth the latest first
     */
    record InspectionStatistics(
            @Nullable Integer year,
            List<InspectionFigures> byYear,
            List<InspectionFigures> byMonth) {
        public InspectionStatistics {
            byYear = List.copyOf(byYear);
            byMonth = List.copyOf(byMonth);
        }
    }

    /**
     * By the day on which a session's record was closed, something was found after it, or a
     * monitoring was decided.
     *
     * @param month 1 to 12; absent for a whole year
     * @param absent invited − attended − declined
     * @param attendance attended ÷ invited in percent, two digits, half up; absent for nobody
     *     invited
     * @param findings of monitorings
     * @param eliminated how many of the findings were eliminated
     */
    record InspectionFigures(
            int year,
            @Nullable Integer month,
            String body,
            long invited,
            long attended,
            long declined,
            long absent,
            @Nullable BigDecimal attendance,
            long irregularities,
            long answered,
            long monitorings,
            long findings,
            long eliminated) {}

    /**
     * @param base budgets, or start prices of property
     * @param difference saved, or gained with property
     * @param rate difference ÷ base in percent, two digits, half up; absent for a zero base
     * @param average base ÷ projects for purchases, base ÷ lots for works and property, in ten
     *     thousands, four digits, half up; absent for groups together, which are counted otherwise
     * @param frameworkOrSingleSource how much of it is of framework agreements or a single source;
     *     absent where only the sums are known
     */
    record Figures(
            long projects,
            long lots,
            Money base,
            Money result,
            Money difference,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal average,
            @Nullable Share frameworkOrSingleSource) {}

    /** A part of figures that is counted in them. */
    record Share(long lots, Money base, Money result) {}

    record AwardPage(List<AwardRow> rows, @Nullable String next) {}

    /**
     * @param lot absent where the award was brought in
     * @param method a constant of {@link org.gongcai.rules.ProcurementMethod}, or the words of the
     *     ledger where the award was brought in
     * @param source where an award that was brought in comes from
     */
    record AwardRow(
            String number,
            @Nullable String lot,
            String title,
            String purchaser,
            ResultKind kind,
            String method,
            boolean frameworkOrSingleSource,
            Money base,
            Money result,
            LocalDate on,
            String supplier,
            AwardOrigin origin,
            @Nullable String source) {}

    /** Of this platform, or brought in from years before it. */
    enum AwardOrigin {
        NATIVE,
        IMPORTED
    }
}
