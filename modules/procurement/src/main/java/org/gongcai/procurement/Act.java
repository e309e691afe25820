package org.gongcai.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongcai.rules.LegalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who did what to a project, in which capacity and on whose behalf. Never changed. */
@Entity
@Table(schema = "procurement")
class Act {

    enum Kind {
        PLAN,
        REVISE,
        ATTACH,
        DETACH,
        PROPOSE_PUBLICATION,
        CONFIRM_PUBLICATION,
        RETURN_PUBLICATION,
        RECORD_POSTING,
        PROPOSE_AWARD,
        CONFIRM_AWARD,
        RETURN_AWARD,
        SCHEDULE_SESSION,
        GO_ON_UNANSWERED
    }

    @Id private UUID id;

    // Null until stored: that is how Spring Data knows a new one although its id is given.
    @Version private @Nullable Long version;

    private UUID project;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private UUID person;
    private UUID appointment;
    private UUID onBehalf;
    private Instant occurredAt;
    private Instant recordedAt;
    private LocalDate legalDate;

    @SuppressWarnings("NullAway.Init")
    protected Act() {}

    Act(Project project, Kind kind, Actor actor, Instant now) {
        id = UUID.randomUUID();
        this.project = project.id();
        this.kind = kind;
        person = actor.person();
        appointment = actor.appointment();
        onBehalf = actor.onBehalf();
        occurredAt = now;
        recordedAt = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        legalDate = LegalTime.dateOf(now);
    }

    @Override
    public String toString() {
        return "%s of %s by %s (%s, for %s) at %s, recorded %s, day %s"
                .formatted(
                        kind,
                        project,
                        person,
                        appointment,
                        onBehalf,
                        occurredAt,
                        recordedAt,
                        legalDate);
    }
}
