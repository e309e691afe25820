package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.PublicMonitoring;
import org.gongcai.contracts.StatisticsApi.InspectionStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public reads of inspection. */
@Service
@Transactional(readOnly = true)
class InspectionDisclosure {

    private final PublishedMonitorings monitorings;
    private final AllInspectionFigures figures;

    InspectionDisclosure(PublishedMonitorings monitorings, AllInspectionFigures figures) {
        this.monitorings = monitorings;
        this.figures = figures;
    }

    /** Newest first. */
    public List<PublicMonitoring> monitorings(UUID project) {
        return monitorings.findByProjectOrderByDecidedAtDescMonitoringAsc(project).stream()
                .map(PublishedMonitoring::shown)
                .toList();
    }

    public InspectionStatistics statistics(@Nullable Integer year) {
        var byYear = figures.byYear();
        var latest = byYear.isEmpty() ? null : byYear.getFirst().year();
        var shown = year == null ? latest : year;
        return new InspectionStatistics(
                shown,
                byYear.stream().map(InspectionLine::shown).toList(),
                shown == null
                        ? List.of()
                        : figures.byMonth(shown).stream().map(InspectionLine::shown).toList());
    }
}
