package org.gongcai.disclosure;

import org.gongcai.contracts.StatisticsApi;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Open to everyone, signed in or not. */
@RestController
@PreAuthorize("permitAll()")
class StatisticsController implements StatisticsApi {

    private final AwardStatistics statistics;
    private final InspectionDisclosure inspection;

    StatisticsController(AwardStatistics statistics, InspectionDisclosure inspection) {
        this.statistics = statistics;
        this.inspection = inspection;
    }

    @Override
    public Statistics statistics(
            String currency, @Nullable Integer year, @Nullable String purchaser) {
        return statistics.statistics(currency, year, purchaser);
    }

    @Override
    public AwardPage awards(
            String currency,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable ResultGroup group,
            @Nullable ResultKind kind,
            @Nullable AwardOrigin origin,
            @Nullable String purchaser,
            @Nullable String after,
            int size) {
        var wanted = new Awards(currency, year, month, group, kind, origin, purchaser);
        return statistics.awards(wanted, after, size);
    }

    @Override
    public InspectionStatistics inspection(@Nullable Integer year) {
        return inspection.statistics(year);
    }
}
