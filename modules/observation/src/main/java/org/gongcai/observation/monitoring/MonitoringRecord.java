package org.gongcai.observation.monitoring;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.PartyRef;
import org.gongcai.observation.InspectedProject;
import org.gongcai.platform.Aggregate;
import org.gongcai.platform.problems.Typed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is on record of a monitoring. */
@MappedSuperclass
abstract class MonitoringRecord extends Aggregate {

    static final int LONGEST = 4_000;

    UUID project;

    @Embedded InspectedProject matter;

    @Embedded Body body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    MonitoringState state;

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "monitored_stage",
            joinColumns = @JoinColumn(name = "monitoring"))
    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Set<InspectedStage> stages;

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "monitoring_reason",
            joinColumns = @JoinColumn(name = "monitoring"))
    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Set<MonitoringReason> reasons;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String text;

    int workingDays;
    Instant draftedAt;
    @Nullable LocalDate decidedOn;
    @Nullable LocalDate concludeBy;

    @Embedded @Nullable Conclusion conclusion;

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "monitoring_finding",
            joinColumns = @JoinColumn(name = "monitoring"))
    @OrderColumn(name = "finding_index")
    List<FoundMatter> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "monitoring_post",
            joinColumns = @JoinColumn(name = "monitoring"))
    @OrderColumn(name = "post_index")
    List<DialoguePost> posts = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringRecord() {}

    MonitoringRecord(NewMonitoring typed, InspectedProject matter, PartyRef body, Instant now) {
        super(UUID.randomUUID());
        this.project = typed.project();
        this.matter = matter;
        this.body = Body.of(body);
        this.stages = MonitoringRules.some(InspectedStage.class, typed.stages(), "stages", "监督环节");
        this.reasons =
                MonitoringRules.some(MonitoringReason.class, typed.reasons(), "reasons", "监督缘由");
        this.text = Typed.required(typed.text(), LONGEST, "text", "监督决定");
        this.workingDays = MonitoringRules.days(typed.workingDays());
        this.draftedAt = now;
        this.state = MonitoringState.DRAFT;
    }

    UUID project() {
        return project;
    }

    InspectedProject matter() {
        return matter;
    }

    Body body() {
        return body;
    }

    MonitoringState state() {
        return state;
    }

    List<InspectedStage> stages() {
        return List.copyOf(EnumSet.copyOf(stages));
    }

    List<MonitoringReason> reasons() {
        return List.copyOf(EnumSet.copyOf(reasons));
    }

    String text() {
        return text;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable LocalDate concludeBy() {
        return concludeBy;
    }

    Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    List<FoundMatter> found() {
        return List.copyOf(findings);
    }

    List<DialoguePost> posts() {
        return List.copyOf(posts);
    }

    @Nullable String outcome() {
        return outcome;
    }
}
