package org.gongcai.portal;

import java.util.List;
import java.util.function.ToIntFunction;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.ObservationApi.InspectionReport;
import org.gongcai.contracts.ObservationApi.StageFigures;
import org.gongcai.contracts.ObservationEvent.Resolution;

/**
 * The draft of a body's half-year report.
 *
 * @param monitorings of the body that were decided in the span
 */
record InspectionReportView(InspectionReport report, List<MonitoringView> monitorings) {

    InspectionReportView {
        monitorings = List.copyOf(monitorings);
    }

    int invited() {
        return sum(StageFigures::invited);
    }

    int attended() {
        return sum(StageFigures::attended);
    }

    int declined() {
        return sum(StageFigures::declined);
    }

    int absent() {
        return sum(StageFigures::absent);
    }

    int asked() {
        return sum(StageFigures::asked);
    }

    int irregularities() {
        return sum(StageFigures::irregularities);
    }

    int answered() {
        return sum(StageFigures::answered);
    }

    int findings() {
        return monitorings.stream().mapToInt(each -> each.findings().size()).sum();
    }

    long eliminated() {
        return monitorings.stream()
                .flatMap(each -> each.findings().stream())
                .filter(each -> each.resolution() == Resolution.ELIMINATED)
                .count();
    }

    private int sum(ToIntFunction<StageFigures> figure) {
        return report.stages().stream().mapToInt(figure).sum();
    }
}
