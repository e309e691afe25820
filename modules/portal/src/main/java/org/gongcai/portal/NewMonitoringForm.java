package org.gongcai.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring to be drafted, as typed.
 *
 * @param number of the project
 */
record NewMonitoringForm(
        String number, List<String> stages, List<String> reasons, String text, String workingDays) {

    private static final String USUAL = "15";

    NewMonitoringForm(
            @Nullable String number,
            @Nullable List<String> stages,
            @Nullable List<String> reasons,
            @Nullable String text,
            @Nullable String workingDays) {
        this.number = Typed.text(number);
        this.stages = stages == null ? List.of() : List.copyOf(stages);
        this.reasons = reasons == null ? List.of() : List.copyOf(reasons);
        this.text = Typed.text(text);
        this.workingDays = Typed.text(workingDays);
    }

    static NewMonitoringForm of(String number) {
        return new NewMonitoringForm(number, List.of(), List.of(), "", USUAL);
    }

    NewMonitoring draft(UUID project) {
        return new NewMonitoring(
                project,
                chosen("stages", stages, InspectedStage.class),
                chosen("reasons", reasons, MonitoringReason.class),
                text,
                Typed.count("workingDays", workingDays));
    }

    private static <E extends Enum<E>> Set<E> chosen(
            String field, List<String> typed, Class<E> type) {
        var all = EnumSet.noneOf(type);
        typed.forEach(each -> all.add(Typed.constant(field, each, type)));
        return all;
    }
}
