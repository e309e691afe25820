package org.gongcai.observation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** A session of a project to which inspectors are invited. */
@Entity
@Table(schema = "observation", name = "observed_session")
class ObservedSession {

    static final Duration SIGN_IN_OPENS_BEFORE = Duration.ofMinutes(60);

    /** Who signs the record after the last lot or the draw has still attended. */
    static final Duration ENDS_AFTER = Duration.ofMinutes(30);

    /** Acts after the award end by the clock; nobody reports their end. */
    private static final Duration POST_AWARD_LASTS = Duration.ofMinutes(120);

    static final Duration LATE_NOTES = Duration.ofDays(30);

    @Id private UUID id;

    @ManyToOne
    @JoinColumn(name = "observation")
    private Observation observation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SessionKind kind;

    @Column(name = "starts_at")
    private Instant start = Instant.EPOCH;

    private String place = "";

    @Column(name = "ends_at")
    private @Nullable Instant end;

    @Convert(converter = YesNoConverter.class)
    private boolean closed;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL)
    private List<Invitation> invitations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ObservedSession() {}

    ObservedSession(Observation observation, SessionKind kind) {
        this.id = UUID.randomUUID();
        this.observation = observation;
        this.kind = kind;
    }

    UUID id() {
        return id;
    }

    Observation observation() {
        return observation;
    }

    SessionKind kind() {
        return kind;
    }

    Instant start() {
        return start;
    }

    String place() {
        return place;
    }

    List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    void plan(SessionPlan plan) {
        start = plan.start();
        place = plan.place();
        if (kind == SessionKind.POST_AWARD) {
            var minutes = plan.minutes();
            end = start.plus(minutes == null ? POST_AWARD_LASTS : Duration.ofMinutes(minutes));
        }
    }

    /** An opening moves until it ends, others until they begin. */
    boolean isMovedBy(SessionPlan plan) {
        if (kind != plan.kind() || closed) {
            return false;
        }
        return kind == SessionKind.BID_OPENING ? end == null : start.isAfter(plan.said());
    }

    Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /** Whether it goes on until its end is told. */
    boolean isOpenEnded() {
        return end == null && !closed;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether it was to begin later and makes sense only with something to evaluate. */
    boolean waitsForEvaluation(Instant now) {
        return switch (kind) {
            case EVALUATOR_DRAW, EVALUATION -> isOpenEnded() && start.isAfter(now);
            case BID_OPENING, POST_AWARD -> false;
        };
    }

    /** It never takes place, so that nobody was absent. */
    void cancel() {
        closed = true;
    }

    boolean isOver(Instant now) {
        return closed || (end != null && !now.isBefore(end));
    }

    boolean isOpenForSignIn(Instant now) {
        return !now.isBefore(start.minus(SIGN_IN_OPENS_BEFORE)) && !isOver(now);
    }

    /** Those who were not there may still write for a while after the session. */
    boolean takesLateNotes(Instant now) {
        return isOver(now) && end != null && now.isBefore(end.plus(LATE_NOTES));
    }

    /** Whether this inspector is to be invited and is not yet. */
    boolean lacks(Inspector inspector) {
        return inspector.holdsOn(LegalTime.dateOf(start))
                && invitations.stream()
                        .noneMatch(each -> each.inspector().equals(inspector.person()));
    }

    void invite(Inspector inspector, Bytes32 salt) {
        invitations.add(new Invitation(this, inspector, salt));
    }

    void endAfter(Instant lastLot) {
        end = lastLot.plus(ENDS_AFTER);
    }

    /** Returns those who were invited, did not decline and did not come. */
    List<Invitation> close() {
        closed = true;
        var absent = invitations.stream().filter(Invitation::isMissing).toList();
        absent.forEach(Invitation::missed);
        return absent;
    }
}
