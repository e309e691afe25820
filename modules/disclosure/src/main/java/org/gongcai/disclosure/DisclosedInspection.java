package org.gongcai.disclosure;

import java.util.UUID;
import org.gongcai.contracts.ObservationEvent.FindingReported;
import org.gongcai.contracts.ObservationEvent.MonitoringCompleted;
import org.gongcai.contracts.ObservationEvent.MonitoringConcluded;
import org.gongcai.contracts.ObservationEvent.MonitoringDecided;
import org.gongcai.contracts.ObservationEvent.MonitoringStopped;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows monitorings by their public facts, and counts what inspection is measured by. */
@Component
class DisclosedInspection implements EventListener {

    private static final Logger log = LoggerFactory.getLogger(DisclosedInspection.class);

    private final PublishedTenders tenders;
    private final PublishedMonitorings monitorings;
    private final AllInspectionFigures figures;

    DisclosedInspection(
            PublishedTenders tenders,
            PublishedMonitorings monitorings,
            AllInspectionFigures figures) {
        this.tenders = tenders;
        this.monitorings = monitorings;
        this.figures = figures;
    }

    @Override
    public String consumer() {
        return "disclosure";
    }

    /** Events of before bodies were told count for the tender alone. */
    void on(ObservationStatistic statistic) {
        if (statistic.bodies() != null) {
            statistic.bodies().forEach(each -> count(InspectionFigure.of(statistic, each)));
        }
    }

    void on(MonitoringDecided decided) {
        if (tenders.findById(decided.project()).isEmpty()) {
            throw new NotYet("the announcement of " + decided.project());
        }
        monitorings.save(new PublishedMonitoring(decided));
        var body = decided.body();
        count(InspectionFigure.monitoring(decided, body.creditCode().value(), body.name()));
        log.info("Disclosed monitoring {}", decided.subject());
    }

    void on(MonitoringConcluded concluded) {
        var monitoring = monitoring(concluded.subject());
        monitoring.concluded(concluded);
        int found = concluded.findings().size();
        count(InspectionFigure.findings(concluded, monitoring.body(), name(monitoring), found));
    }

    void on(FindingReported reported) {
        monitoring(reported.subject()).reported(reported);
    }

    void on(MonitoringCompleted completed) {
        var monitoring = monitoring(completed.subject());
        monitoring.completed(completed);
        var gone = completed.resolutions().stream().filter(Resolution.ELIMINATED::equals).count();
        count(
                InspectionFigure.eliminated(
                        completed, monitoring.body(), name(monitoring), Math.toIntExact(gone)));
    }

    void on(MonitoringStopped stopped) {
        monitoring(stopped.subject()).stopped(stopped);
    }

    private void count(InspectionFigure figure) {
        if (!figures.existsById(figure.id())) {
            figures.save(figure);
        }
    }

    private static String name(PublishedMonitoring monitoring) {
        return monitoring.shown().body();
    }

    private PublishedMonitoring monitoring(UUID id) {
        return monitorings
                .findById(id)
                .orElseThrow(() -> new NotYet("the decision of monitoring " + id));
    }
}
