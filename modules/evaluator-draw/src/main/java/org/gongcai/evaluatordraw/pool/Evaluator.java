package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person of a pool in one state, and the days this state counts in draws. */
@Entity
@Table(schema = "evaluator_draw", name = "evaluator")
class Evaluator {

    @Embeddable
    record Key(UUID pool, @Column(name = "evaluator_no") String number, LocalDate countsFrom) {}

    @EmbeddedId private Key key;
    private @Nullable LocalDate countsUntil;
    private String personName;
    private String phone;
    private String employer;
    private String employerCode;
    private String region;

    @Column(name = "primary_code")
    private String primary;

    private String specialities;
    private @Nullable String formerEmployers;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvaluatorStatus status;

    private @Nullable String statusReason;

    @SuppressWarnings("NullAway.Init")
    protected Evaluator() {}

    Evaluator(UUID pool, PooledEvaluator person, LocalDate countsFrom) {
        key = new Key(pool, person.number(), countsFrom);
        personName = person.name();
        phone = person.phone();
        employer = person.employer();
        employerCode = person.employerCode();
        region = person.region();
        primary = person.primary();
        specialities = person.specialities().stream().sorted().collect(Collectors.joining(","));
        formerEmployers = stored(person.former());
        status = EvaluatorStatus.ACTIVE;
    }

    /** Nothing rather than the empty text, which some databases do not tell from it. */
    private static @Nullable String stored(List<FormerEmployer> former) {
        return former.isEmpty()
                ? null
                : former.stream().map(FormerEmployer::stored).collect(Collectors.joining(","));
    }

    /** The same person in another state from that day on. */
    Evaluator changed(EvaluatorStatus wanted, String reason, LocalDate from) {
        var next = new Evaluator(key.pool(), person(), from);
        next.status = wanted;
        next.statusReason = reason;
        return next;
    }

    /** Keeps the state that a keeper gave, whatever a file says. */
    Evaluator inStateOf(Evaluator before) {
        status = before.status;
        statusReason = before.statusReason;
        return this;
    }

    void endsOn(LocalDate day) {
        countsUntil = day;
    }

    boolean isActive() {
        return status == EvaluatorStatus.ACTIVE;
    }

    PooledEvaluator person() {
        return new PooledEvaluator(
                key.number(),
                personName,
                phone,
                employer,
                employerCode,
                region,
                primary,
                all(),
                former());
    }

    private List<FormerEmployer> former() {
        return formerEmployers == null
                ? List.of()
                : Arrays.stream(formerEmployers.split(",")).map(FormerEmployer::of).toList();
    }

    EvaluatorView shown() {
        return new EvaluatorView(
                key.number(),
                personName,
                phone,
                employer,
                employerCode,
                region,
                primary,
                all(),
                status,
                statusReason,
                key.countsFrom());
    }

    private Set<String> all() {
        return new TreeSet<>(Arrays.asList(specialities.split(",")));
    }

    boolean isOf(UUID pool) {
        return key.pool().equals(pool);
    }

    String number() {
        return key.number();
    }

    LocalDate countsFrom() {
        return key.countsFrom();
    }
}
