package org.gongcai.portal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.HalfYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The half-year report of an inspection body, drafted with the figures of this moment. */
@Controller
class InspectionReportPages {

    private final ObservationApi observation;
    private final MonitoringApi monitorings;
    private final RecordFile records;
    private final LegalClock clock;

    InspectionReportPages(
            ObservationApi observation,
            MonitoringApi monitorings,
            RecordFile records,
            LegalClock clock) {
        this.observation = observation;
        this.monitorings = monitorings;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/inspector/report.pdf")
    ResponseEntity<byte[]> report(@RequestParam int year, @RequestParam int half) {
        var report = observation.report(year, half);
        var view = new InspectionReportView(report, decidedIn(report.span(), report.body().id()));
        return records.of(
                "inspection",
                "%d-%d".formatted(year, half),
                clock.now().truncatedTo(ChronoUnit.MINUTES),
                Map.of("view", view));
    }

    private List<MonitoringView> decidedIn(HalfYear span, UUID body) {
        return monitorings.monitorings().stream()
                .filter(each -> each.body().id().equals(body))
                .filter(each -> each.decidedOn() != null && span.contains(each.decidedOn()))
                .toList();
    }
}
