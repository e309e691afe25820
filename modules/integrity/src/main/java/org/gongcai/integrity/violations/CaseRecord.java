package org.gongcai.integrity.violations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.LetterCase;
import org.gongcai.platform.Aggregate;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.PenaltyClocks;
import org.gongcai.rules.ViolationGround;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is on record of a case, as those concerned and whoever holds its letter read it. */
@MappedSuperclass
abstract class CaseRecord extends Aggregate {

    private static final PenaltyClocks CLOCKS = PenaltyClocks.official();

    @Embedded Accused accused;
    @Embedded Authority authority;
    String ground;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String facts;

    @Nullable UUID project;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    CaseState state = CaseState.FILED;

    UUID filedBy;
    Instant filedAt;

    @Embedded @Nullable Notice notice;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable String statement;

    @Embedded @Nullable Decision decision;
    @Embedded @Nullable Effect effect;
    @Nullable String endReason;

    // Shown with the case, outside the use case that read it.
    @OneToMany(mappedBy = "violation", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("proposedOn")
    List<Ending> endings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CaseRecord() {}

    CaseRecord(
            Accused accused,
            Authority authority,
            ViolationGround ground,
            String facts,
            @Nullable UUID project,
            UUID by,
            Instant now) {
        super(UUID.randomUUID());
        ground.checkViolator(ViolationGround.Violator.valueOf(accused.kind().name()));
        this.accused = accused;
        this.authority = authority;
        this.ground = ground.code();
        this.facts = Typed.required(facts, Lengths.LONG, "facts", "违法事实");
        this.project = project;
        this.filedBy = by;
        this.filedAt = now;
    }

    LocalDate decideBy() {
        return CLOCKS.decisionDue(LegalTime.dateOf(filedAt));
    }

    ViolationGround ground() {
        return ViolationGround.of(ground, LegalTime.dateOf(filedAt));
    }

    boolean isFiledBy(UUID person) {
        return filedBy.equals(person);
    }

    CaseEvents events() {
        return new CaseEvents(authority, accused, decided());
    }

    Decision decided() {
        return there(decision);
    }

    Effect effective() {
        return there(effect);
    }

    <T> T there(@Nullable T part) {
        return Optional.ofNullable(part)
                .orElseThrow(() -> new IllegalStateException("Too early in case " + id()));
    }

    String authorityName() {
        return authority.name();
    }

    UUID authority() {
        return authority.id();
    }

    Optional<UUID> party() {
        return Optional.ofNullable(accused.party());
    }

    CaseState state() {
        return state;
    }

    /** What whoever holds the letter reads. */
    LetterCase letter() {
        return new LetterCase(
                accused.offender(),
                authority.name(),
                ground().sentence(),
                ground().source(),
                there(notice).shown(),
                there(notice).stateBy(),
                statement,
                state == CaseState.NOTICE_GIVEN);
    }

    CaseView shown(UUID viewer, Set<CaseAction> actions) {
        return new CaseView(
                id(),
                accused.offender(),
                ground,
                ground().sentence(),
                ground().source(),
                facts,
                project,
                state,
                filedAt,
                isFiledBy(viewer),
                notice == null ? null : notice.shown(),
                notice == null ? null : notice.stateBy(),
                notice == null ? null : notice.letterOn(),
                statement,
                decideBy(),
                decision == null ? null : decision.shown(),
                decision == null ? null : decision.serveBy(),
                effect == null ? null : effect.servedOn(),
                effect == null ? null : effect.debarredFrom(),
                effect == null ? null : effect.debarredTo(),
                effect == null ? null : decided().publicity().publicUntil(),
                endings.stream()
                        .filter(each -> !each.isWithdrawn())
                        .map(each -> each.shown(viewer))
                        .toList(),
                actions);
    }
}
