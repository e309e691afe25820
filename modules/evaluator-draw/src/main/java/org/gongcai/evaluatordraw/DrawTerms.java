package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;
import org.gongcai.trust.draw.DrawSpec;
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
    private @Nullable String repeatReason;

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
        commitMinutes = plan.commitMinutes();
        repeatReason = plan.repeatReason();
    }

    DrawSpecified specified(
            EventHead head, Statement statement, DrawTender tender, DrawSpec signed) {
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
                tender.committee().orElse(null));
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

    int commitMinutes() {
        return commitMinutes;
    }
}
