package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Quicknet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is drawn, as a draw keeps it. */
@Embeddable
class DrawTerms {

    private UUID pool;
    private String poolName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PoolSource source;

    private int total;
    private int purchaserSeats;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String seatGroups;

    private int recused;
    private int commitMinutes;
    private @Nullable Integer beaconSeconds;
    private @Nullable String repeatReason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RedrawGround redrawGround;

    @SuppressWarnings("NullAway.Init")
    protected DrawTerms() {}

    DrawTerms(DrawPlan plan) {
        pool = plan.pool();
        poolName = plan.poolName();
        source = plan.source();
        total = plan.total();
        purchaserSeats = plan.purchaserSeats();
        seatGroups = Json.write(plan.groups());
        recused = plan.recused();
        commitMinutes = plan.times().minutes();
        beaconSeconds = plan.times().beaconSeconds();
        repeatReason = plan.again() == null ? null : plan.again().reason();
        redrawGround = plan.again() == null ? null : plan.again().ground();
    }

    DrawSpecified specified(
            EventHead head, Statement statement, DrawTender tender, DrawSpec signed) {
        var round = signed.beacon().drand();
        return new DrawSpecified(
                head,
                statement,
                tender.project(),
                tender.number(),
                total,
                purchaserSeats,
                groups(),
                signed.roles(),
                Instant.ofEpochSecond(signed.deadlines().commitBy()),
                Instant.ofEpochSecond(signed.deadlines().revealBy()),
                repeatReason,
                tender.committee().orElse(null),
                redrawGround,
                round.map(Beacon.DrandQuicknet::round).orElse(null),
                round.map(each -> Instant.ofEpochSecond(Quicknet.timeOf(each.round())))
                        .orElse(null));
    }

    UUID pool() {
        return pool;
    }

    String poolName() {
        return poolName;
    }

    PoolSource source() {
        return source;
    }

    int total() {
        return total;
    }

    int purchaserSeats() {
        return purchaserSeats;
    }

    /** The committee's experts, or those that a supplementary draw fills up. */
    int drawnSeats() {
        return groups().stream().mapToInt(DrawGroup::seats).sum();
    }

    List<DrawGroup> groups() {
        return List.of(Json.read(seatGroups, DrawGroup[].class));
    }

    int seats(String code) {
        return groups().stream()
                .filter(group -> group.code().equals(code))
                .mapToInt(DrawGroup::seats)
                .sum();
    }

    String groupName(String code) {
        return groups().stream()
                .filter(group -> group.code().equals(code))
                .map(DrawGroup::name)
                .findFirst()
                .orElse(code);
    }

    int recused() {
        return recused;
    }

    @Nullable String repeatReason() {
        return repeatReason;
    }

    @Nullable RedrawGround redrawGround() {
        return redrawGround;
    }

    Timetable timetable() {
        return new Timetable(commitMinutes, beaconSeconds);
    }
}
