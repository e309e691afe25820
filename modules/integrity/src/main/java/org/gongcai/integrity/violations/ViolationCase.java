package org.gongcai.integrity.violations;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.platform.Aggregate;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.PenaltyClocks;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A violation from its filing to the end of its publicity. Nobody is sanctioned unheard, and nobody
 * decides what they recorded.
 */
@Entity
@Table(schema = "integrity", name = "violation_case")
class ViolationCase extends Aggregate {

    private static final PenaltyClocks CLOCKS = PenaltyClocks.official();
    private static final Set<CaseState> OPEN =
            EnumSet.of(
                    CaseState.FILED, CaseState.NOTICE_GIVEN, CaseState.STATED, CaseState.DECIDED);

    @Embedded private Accused accused;
    @Embedded private Authority authority;
    private String ground;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String facts;

    private @Nullable UUID project;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CaseState state = CaseState.FILED;

    private UUID filedBy;
    private Instant filedAt;

    @Embedded private @Nullable Notice notice;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String statement;

    @Embedded private @Nullable Decision decision;
    @Embedded private @Nullable Effect effect;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    protected ViolationCase() {}

    ViolationCase(
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
        this.facts = CaseText.required(facts, CaseText.LONG, "facts", "违法事实");
        this.project = project;
        this.filedBy = by;
        this.filedAt = now;
    }

    void giveNotice(CaseNotice typed, LocalDate today) {
        refuseUnless("告知当事人", CaseState.FILED);
        notice = Notice.given(typed, today);
        state = CaseState.NOTICE_GIVEN;
    }

    void state(String text) {
        refuseUnless("陈述、申辩", CaseState.NOTICE_GIVEN);
        statement = CaseText.required(text, CaseText.LONG, "text", "陈述、申辩意见");
        state = CaseState.STATED;
    }

    void decide(CaseDecision typed, UUID by, LocalDate today) {
        refuseUnheard(today);
        refuseRecorder(by);
        if (today.isAfter(decideBy())) {
            throw Refused.of("decision-late", "应自立案之日起九十日内作出处理决定，期限已于 %s 届满".formatted(decideBy()))
                    .remedy("请依法办理结案；仍需追究的，请重新立案")
                    .source("行政处罚法第六十条");
        }
        decision = Decision.of(typed, ground(), by, today);
        state = CaseState.DECIDED;
    }

    private void refuseUnheard(LocalDate today) {
        if (state == CaseState.FILED) {
            throw Refused.of("notice-missing", "尚未告知当事人拟作出的处理及其事实、理由、依据和权利，不得作出处理决定")
                    .remedy("请先告知当事人，并听取其陈述、申辩")
                    .source("行政处罚法第四十四条、第六十二条");
        }
        refuseUnless("作出处理决定", CaseState.NOTICE_GIVEN, CaseState.STATED);
        if (state == CaseState.NOTICE_GIVEN && notice != null) {
            CLOCKS.checkDecision(notice.givenOn(), today);
        }
    }

    private void refuseRecorder(UUID by) {
        if (by.equals(filedBy)) {
            throw Refused.of("second-person-needed", "立案人员不得自行作出处理决定或者结案")
                    .remedy("请由本部门另一名监督人员办理")
                    .source("行政处罚法第五十七条");
        }
    }

    /** The decision takes effect by its service and is public from here on. */
    List<IntegrityEvent> serve(Service typed, Instant now) {
        refuseUnless("送达", CaseState.DECIDED);
        var made = decided();
        effect = Effect.of(typed, made, ground(), LegalTime.dateOf(now));
        state = CaseState.PUBLISHED;
        List<IntegrityEvent> events = new ArrayList<>();
        events.add(published(made, now));
        if (effect.debarredTo() != null) {
            events.add(debarred(made, effect.servedOn(), effect.debarredTo(), now));
        }
        return events;
    }

    private ViolationPublished published(Decision made, Instant now) {
        var source = ground().source();
        return new ViolationPublished(
                next(now),
                CaseStatements.published(authority, accused, source, made),
                accused.offender(),
                authority.name(),
                made.number(),
                source,
                made.facts(),
                made.sanction(),
                made.appeal(),
                made.decidedOn(),
                made.publicity().publicUntil());
    }

    private PartyDebarred debarred(Decision made, LocalDate from, LocalDate to, Instant now) {
        return new PartyDebarred(
                next(now),
                CaseStatements.debarred(authority, accused, made, from, to),
                accused.offender(),
                made.number(),
                from,
                to);
    }

    /** Not to sanction is a decision as well. */
    void dismiss(String reason, UUID by) {
        refuseUnless("结案", OPEN.toArray(CaseState[]::new));
        refuseRecorder(by);
        endReason = CaseText.required(reason, CaseText.PARAGRAPH, "reason", "结案理由");
        state = CaseState.DISMISSED;
    }

    ViolationRepaired repair(String reason, Instant now) {
        refuseUnless("信用修复", CaseState.PUBLISHED);
        var made = decided();
        var today = LegalTime.dateOf(now);
        made.publicity().checkRepair(today);
        if (!made.publicity().shownOn(today)) {
            throw wrongState("公示期已满，无需信用修复");
        }
        endReason = CaseText.required(reason, CaseText.PARAGRAPH, "reason", "修复理由");
        state = CaseState.REPAIRED;
        return new ViolationRepaired(
                next(now), CaseStatements.repaired(authority, accused, made, today), today);
    }

    DebarmentEnded endDebarment(String reason, Instant now) {
        var today = LegalTime.dateOf(now);
        if (effect == null || !debars(today)) {
            throw wrongState("本案没有正在执行的禁止期限");
        }
        var why = CaseText.required(reason, CaseText.PARAGRAPH, "reason", "提前终止的理由");
        effect = effect.endedOn(today);
        var told = CaseStatements.debarmentEnded(authority, accused, decided(), today, why);
        return new DebarmentEnded(next(now), told, accused.offender(), today, why);
    }

    boolean debars(LocalDate day) {
        return effect != null && effect.debarsOn(day);
    }

    boolean mayBeRepaired(LocalDate day) {
        return state == CaseState.PUBLISHED
                && decided().publicity().shownOn(day)
                && !day.isBefore(decided().publicity().earliestRepair());
    }

    boolean mayBeDecided(LocalDate day) {
        boolean heard =
                state == CaseState.STATED
                        || state == CaseState.NOTICE_GIVEN
                                && notice != null
                                && day.isAfter(notice.stateBy());
        return heard && !day.isAfter(decideBy());
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    boolean isFiledBy(UUID person) {
        return filedBy.equals(person);
    }

    private void refuseUnless(String act, CaseState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw wrongState("案件现处于“%s”，不能%s".formatted(CaseWords.of(state), act));
        }
    }

    private static Refused wrongState(String rule) {
        return Refused.of("wrong-state", rule).remedy("请刷新后查看案件现在的状态");
    }

    private LocalDate decideBy() {
        return CLOCKS.decisionDue(LegalTime.dateOf(filedAt));
    }

    private ViolationGround ground() {
        return ViolationGround.of(ground, LegalTime.dateOf(filedAt));
    }

    private Decision decided() {
        return Optional.ofNullable(decision)
                .orElseThrow(
                        () -> new IllegalStateException("Case %s is undecided".formatted(id())));
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

    CaseView shown(boolean mine, Set<CaseAction> actions) {
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
                mine,
                notice == null ? null : notice.shown(),
                notice == null ? null : notice.stateBy(),
                statement,
                decideBy(),
                decision == null ? null : decision.shown(),
                effect == null ? null : effect.servedOn(),
                effect == null ? null : effect.debarredFrom(),
                effect == null ? null : effect.debarredTo(),
                effect == null ? null : decided().publicity().publicUntil(),
                actions);
    }
}
