package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationEvent.BodyFigures;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.FindingReported;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringCompleted;
import org.gongcai.contracts.ObservationEvent.MonitoringConcluded;
import org.gongcai.contracts.ObservationEvent.MonitoringDecided;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.MonitoringStopped;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.StatisticsApi.InspectionFigures;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(DisclosureModule.class)
class InspectionDisclosureTest extends DisclosedTenders {

    private static final PartyRef BODY =
            new PartyRef(new UUID(0, 9), new CreditCode("11349921990001212E"), "澄溪县纪委监委");
    private static final Finding FINDING =
            new Finding(FindingKind.OPENING, "财政部令第87号第四十一条", "原因未当场宣布");
    private static final LocalDate TERM = LocalDate.parse("2026-03-16");
    private static final Instant FEBRUARY = Instant.parse("2026-02-28T15:59:59Z");
    private static final Instant MARCH = Instant.parse("2026-02-28T16:00:00Z");

    @Autowired private StatisticsApi figures;

    private final UUID monitoring = UUID.randomUUID();
    private long told;

    private EventHead head() {
        told++;
        return new EventHead(UUID.randomUUID(), monitoring, told, MARCH);
    }

    private Statement statement(String type) {
        return new Statement(type, story.number, "x", "{\"v\":1}", List.of(), List.of());
    }

    private ObservationStatistic statistic(Instant at, BodyFigures... bodies) {
        var all = List.of(bodies);
        return new ObservationStatistic(
                story.head(at),
                SessionKind.BID_OPENING,
                all.stream().mapToInt(BodyFigures::invited).sum(),
                all.stream().mapToInt(BodyFigures::attended).sum(),
                all.stream().mapToInt(BodyFigures::irregularities).sum(),
                all);
    }

    private static BodyFigures body(int invited, int attended, int declined, int found) {
        return new BodyFigures(
                "11349921990001212E", BODY.name(), invited, attended, declined, found, 0);
    }

    private MonitoringDecided decided() {
        return new MonitoringDecided(
                head(),
                statement("monitoring.decided"),
                story.project,
                BODY,
                List.of(InspectedStage.BIDS_AND_OPENING),
                List.of(MonitoringReason.PUBLIC),
                "核查",
                TERM);
    }

    private MonitoringConcluded concluded(Finding... findings) {
        return new MonitoringConcluded(
                head(),
                statement("monitoring.concluded"),
                story.project,
                List.of(findings),
                "结论",
                findings.length == 0 ? null : TERM);
    }

    private void awaitState(MonitoringState wanted) {
        await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() ->
                        api.monitorings(story.number).stream()
                                .anyMatch(each -> each.state() == wanted));
    }

    @Test
    void attendance_counts_by_the_month_of_the_record_and_what_is_found_later_is_added() {
        publish(
                story.announced(),
                statistic(FEBRUARY, body(3, 2, 1, 0)),
                statistic(MARCH, body(6, 6, 0, 1)),
                statistic(MARCH, body(0, 0, 0, 1)));
        await().until(() -> figures.inspection(2026).byMonth().size() == 2);
        await().until(() -> figures.inspection(2026).byYear().getFirst().irregularities() == 2);
        var year = figures.inspection(null).byYear().getFirst();
        assertThat(year.invited()).isEqualTo(9);
        assertThat(year.attended()).isEqualTo(8);
        assertThat(year.declined()).isEqualTo(1);
        assertThat(year.absent()).isZero();
        assertThat(year.attendance()).isEqualTo("88.89");
        assertThat(figures.inspection(2026).byMonth())
                .extracting(InspectionFigures::month)
                .containsExactly(3, 2);
        var observation = Objects.requireNonNull(api.tender(story.number).observation());
        assertThat(observation.invited()).isEqualTo(9);
        assertThat(observation.irregularities()).isEqualTo(2);
    }

    @Test
    void a_monitoring_is_public_from_the_decision_to_what_became_of_each_finding() {
        publish(
                story.announced(),
                decided(),
                concluded(FINDING),
                new FindingReported(head(), statement("finding.reported"), story.project, 1, "已补记"),
                new MonitoringCompleted(
                        head(),
                        statement("monitoring.completed"),
                        story.project,
                        List.of(Resolution.ELIMINATED),
                        "整改到位"));
        awaitState(MonitoringState.COMPLETED);
        var found = api.monitorings(story.number).getFirst();
        assertThat(found.eliminateBy()).isEqualTo(TERM);
        assertThat(found.findings())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.report()).isEqualTo("已补记");
                    assertThat(each.resolution()).isEqualTo(Resolution.ELIMINATED);
                });
        assertThat(found.facts())
                .extracting(Proof::what)
                .containsExactly(
                        "proof.monitoring-decided",
                        "proof.monitoring-concluded",
                        "proof.finding-reported",
                        "proof.monitoring-completed");
        var year = figures.inspection(2026).byYear().getFirst();
        assertThat(year.monitorings()).isEqualTo(1);
        assertThat(year.findings()).isEqualTo(1);
        assertThat(year.eliminated()).isEqualTo(1);
        assertThat(year.attendance()).isNull();
    }

    @Test
    void one_without_findings_says_so() {
        publish(story.announced(), decided(), concluded());
        awaitState(MonitoringState.DECLINED);
        assertThat(api.monitorings(story.number).getFirst().findings()).isEmpty();
    }

    @Test
    void why_it_was_stopped_is_public() {
        publish(
                story.announced(),
                decided(),
                new MonitoringStopped(
                        head(), statement("monitoring.stopped"), story.project, "项目已终止"));
        awaitState(MonitoringState.STOPPED);
        assertThat(api.monitorings(story.number).getFirst().outcome()).isEqualTo("项目已终止");
    }
}
