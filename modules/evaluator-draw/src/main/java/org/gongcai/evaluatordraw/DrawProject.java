package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tender as its draws need it. */
@Entity
@Table(schema = "evaluator_draw", name = "draw_project")
class DrawProject {

    /** Begin, expected length and place of the evaluation. */
    record Session(Instant start, @Nullable Integer minutes, String place) {}

    @Id private UUID id;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String tender;

    private @Nullable String failedLots;
    private @Nullable Instant drawStart;
    private @Nullable Instant evaluationStart;
    private @Nullable Integer evaluationMinutes;
    private @Nullable String evaluationPlace;

    @SuppressWarnings("NullAway.Init")
    protected DrawProject() {}

    DrawProject(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    boolean isAnnounced() {
        return tender != null;
    }

    void announce(Tender announced) {
        tender = Json.write(announced);
    }

    Tender tender() {
        if (tender == null) {
            throw new IllegalStateException("Project %s is not announced".formatted(id));
        }
        return Json.read(tender, Tender.class);
    }

    /** Whether that is another time, length or place than people were told before. */
    boolean moves(SessionScheduled evaluation) {
        return scheduled().filter(known -> !known.equals(session(evaluation))).isPresent();
    }

    private static Session session(SessionScheduled told) {
        return new Session(told.start(), told.minutes(), told.place());
    }

    void schedule(SessionScheduled evaluation) {
        evaluationStart = evaluation.start();
        evaluationMinutes = evaluation.minutes();
        evaluationPlace = evaluation.place();
    }

    void scheduleDraw(SessionScheduled draw) {
        drawStart = draw.start();
    }

    /** A draw has its hour, as those who watch it were invited for that. */
    void refuseDrawBefore(Instant now) {
        if (drawStart != null && now.isBefore(drawStart)) {
            throw Refused.of(
                            "draw-before-session",
                            "抽取活动安排在 %s，现在还不能开始".formatted(Wording.at(drawStart)))
                    .field("project")
                    .remedy("请到时再签署抽取方案；要提前的，请先改期抽取活动")
                    .value("start", drawStart);
        }
    }

    Optional<Session> scheduled() {
        return evaluationStart == null || evaluationPlace == null
                ? Optional.empty()
                : Optional.of(new Session(evaluationStart, evaluationMinutes, evaluationPlace));
    }

    Session evaluation() {
        return scheduled()
                .orElseThrow(() ->
                        Refused.of("evaluation-not-scheduled", "评审的时间和地点尚未安排")
                                .field("project")
                                .remedy("请先安排评审活动，再申请抽取"));
    }

    /** Whether nothing is left of the tender. */
    boolean fail(Collection<String> lots) {
        var failed = new TreeSet<>(lots);
        if (failedLots != null) {
            failed.addAll(Arrays.asList(failedLots.split(",", -1)));
        }
        failedLots = String.join(",", failed);
        return tender().lots().stream().allMatch(lot -> failed.contains(lot.number()));
    }
}
