package org.gongcai.integrity.violations;

import jakarta.persistence.Entity;
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
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.EndingKind;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;
import org.jspecify.annotations.Nullable;

/**
 * A violation from its filing to the end of its publicity. Nobody is sanctioned unheard, nobody
 * decides what they recorded, and nobody ends alone what was decided.
 */
@Entity
@Table(schema = "integrity", name = "violation_case")
class ViolationCase extends CaseRecord {

    private static final Set<CaseState> OPEN =
            EnumSet.of(
                    CaseState.FILED, CaseState.NOTICE_GIVEN, CaseState.STATED, CaseState.DECIDED);

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
        super(accused, authority, ground, facts, project, by, now);
    }

    void giveNotice(CaseNotice typed, LocalDate today) {
        refuseUnless("告知当事人", CaseState.FILED);
        notice = Notice.given(typed, today);
        state = CaseState.NOTICE_GIVEN;
    }

    /** Only an evaluator is told by letter; others read the notice with their accounts. */
    void printLetter(LetterSecret secret, LocalDate today) {
        refuseUnless("打印告知书", CaseState.NOTICE_GIVEN);
        if (notice == null || !accused.isHeardByLetter()) {
            throw wrongState("告知书只用于评审专家；单位以自己的账号查看告知").wording("letter-only");
        }
        notice = notice.printed(secret, today);
    }

    void state(String text) {
        refuseUnless("陈述、申辩", CaseState.NOTICE_GIVEN);
        statement = Typed.required(text, Lengths.LONG, "text", "陈述、申辩意见");
        state = CaseState.STATED;
    }

    void decide(CaseDecision typed, UUID by, LocalDate today) {
        refuseUnheard(today);
        refuseRecorder(by);
        if (today.isAfter(decideBy())) {
            throw Refused.of("decision-late", "应自立案之日起九十日内作出处理决定，期限已于 %s 届满".formatted(decideBy()))
                    .remedy("请依法办理结案；仍需追究的，请重新立案")
                    .source("行政处罚法第六十条")
                    .value("last", decideBy());
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
            refuseUntold(notice);
            notice.checkDecision(today);
        }
    }

    private void refuseUntold(Notice given) {
        if (accused.isHeardByLetter() && !given.isPrinted()) {
            throw Refused.of("letter-missing", "尚未打印告知书，评审专家无从陈述、申辩，不得作出处理决定")
                    .remedy("请打印告知书并送达，期限自首次打印之日起算")
                    .source("行政处罚法第四十五条、第六十二条");
        }
    }

    private void refuseRecorder(UUID by) {
        if (by.equals(filedBy)) {
            throw Refused.of("second-person-needed", "立案人员不得自行作出处理决定或者结案")
                    .remedy("请由本部门另一名监督人员办理")
                    .source("行政处罚法第五十七条")
                    .wording("case");
        }
    }

    /** The decision takes effect by its service and is public from here on. */
    List<IntegrityEvent> serve(Service typed, Instant now) {
        refuseUnless("送达", CaseState.DECIDED);
        var made = decided();
        effect = Effect.of(typed, made, ground(), LegalTime.dateOf(now));
        state = CaseState.PUBLISHED;
        List<IntegrityEvent> told = new ArrayList<>();
        told.add(events().published(next(now), ground()));
        if (effect.debarredTo() != null) {
            told.add(events().debarred(next(now), effect.servedOn(), effect.debarredTo()));
        }
        return told;
    }

    /** Not to sanction is a decision as well. */
    void dismiss(String reason, UUID by) {
        refuseUnless("结案", OPEN.toArray(CaseState[]::new));
        refuseRecorder(by);
        endReason = Typed.required(reason, Lengths.PARAGRAPH, "reason", "结案理由");
        state = CaseState.DISMISSED;
    }

    /** Without effect until another person confirms it. */
    void propose(EndingKind kind, NewEnding typed, UUID by, LocalDate today) {
        if (pendingEnding().isPresent()) {
            throw Refused.of("ending-proposed", "本案已有一项等待确认的修复或者提前终止").remedy("请先确认或者撤回");
        }
        refuseEnding(kind, today);
        endings.add(new Ending(this, kind, typed, by, today));
    }

    IntegrityEvent confirmEnding(UUID by, Instant now) {
        var today = LegalTime.dateOf(now);
        var ending = proposedEnding();
        refuseEnding(ending.kind(), today);
        ending.confirm(by, today);
        return switch (ending.kind()) {
            case REPAIR -> {
                state = CaseState.REPAIRED;
                yield events().repaired(next(now), today, ending);
            }
            case DEBARMENT_END -> {
                effect = effective().endedOn(today);
                yield events().debarmentEnded(next(now), today, ending);
            }
        };
    }

    void withdrawEnding(UUID by, LocalDate today) {
        proposedEnding().withdraw(by, today);
    }

    private void refuseEnding(EndingKind kind, LocalDate today) {
        switch (kind) {
            case REPAIR -> {
                refuseUnless("信用修复", CaseState.PUBLISHED);
                decided().publicity().checkRepair(today);
                if (!decided().publicity().shownOn(today)) {
                    throw wrongState("公示期已满，无需信用修复").wording("publicity-over");
                }
            }
            case DEBARMENT_END -> {
                if (!debars(today)) {
                    throw wrongState("本案没有正在执行的禁止期限").wording("not-debarred");
                }
            }
        }
    }

    Optional<Ending> pendingEnding() {
        return endings.stream().filter(Ending::isPending).findFirst();
    }

    private Ending proposedEnding() {
        return pendingEnding()
                .orElseThrow(() -> wrongState("本案没有等待确认的修复或者提前终止").wording("no-ending"));
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
                        || notice != null
                                && state == CaseState.NOTICE_GIVEN
                                && (notice.isPrinted() || !accused.isHeardByLetter())
                                && day.isAfter(notice.stateBy());
        return heard && !day.isAfter(decideBy());
    }

    boolean mayBePrinted() {
        return state == CaseState.NOTICE_GIVEN && accused.isHeardByLetter();
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    private void refuseUnless(String act, CaseState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw wrongState("案件现处于“%s”，不能%s".formatted(CaseWords.of(state), act))
                    .wording("case")
                    .value("state", state);
        }
    }

    private static Refused wrongState(String rule) {
        return Refused.of("wrong-state", rule).remedy("请刷新后查看案件现在的状态");
    }
}
