package org.gongcai.observation.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.ObservationEvent.FindingReported;
import org.gongcai.contracts.ObservationEvent.MonitoringCompleted;
import org.gongcai.contracts.ObservationEvent.MonitoringConcluded;
import org.gongcai.contracts.ObservationEvent.MonitoringDecided;
import org.gongcai.contracts.ObservationEvent.MonitoringPosted;
import org.gongcai.contracts.ObservationEvent.MonitoringStopped;
import org.gongcai.contracts.PartyRef;
import org.gongcai.observation.InspectedProject;
import org.gongcai.observation.Redaction;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.jspecify.annotations.Nullable;

/**
 * One body's look into one project: from the draft over the decision and the conclusion of two
 * persons to what became of each finding. It forbids nothing to anybody.
 */
@Entity
@Table(schema = "observation", name = "monitoring")
class Monitoring extends MonitoringRecord {

    @SuppressWarnings("NullAway.Init")
    protected Monitoring() {}

    Monitoring(NewMonitoring typed, InspectedProject matter, PartyRef body, Instant now) {
        super(typed, matter, body, now);
    }

    MonitoringDecided decide(Instant now) {
        require("作出决定", MonitoringState.DRAFT);
        var today = LegalTime.dateOf(now);
        var last = MonitoringRules.after(today, workingDays);
        state = MonitoringState.ACTIVE;
        decidedOn = today;
        concludeBy = last;
        return new MonitoringDecided(
                next(now),
                statements().decided(stages(), reasons(), text, last),
                project,
                body.party(),
                stages(),
                reasons(),
                text,
                last);
    }

    void cancel(String reason) {
        require("撤销", MonitoringState.DRAFT);
        outcome = MonitoringRules.reason(reason);
        state = MonitoringState.CANCELLED;
    }

    MonitoringStopped stop(String reason, Instant now) {
        require("终止", MonitoringState.ACTIVE, MonitoringState.ADDRESSED);
        var why = MonitoringRules.reason(reason);
        outcome = why;
        state = MonitoringState.STOPPED;
        return new MonitoringStopped(next(now), statements().stopped(why), project, why);
    }

    /** Whoever writes; the last day to answer is one of working days. */
    MonitoringPosted post(NewPost typed, Author author, Bytes32 salt, Instant now) {
        require("往来沟通", MonitoringState.ACTIVE, MonitoringState.ADDRESSED);
        MonitoringRules.checkAnswers(typed.answers(), author, posts);
        var words = Typed.required(typed.text(), LONGEST, "post", "沟通内容");
        var days = typed.answerInDays();
        var last =
                days == null
                        ? null
                        : MonitoringRules.after(LegalTime.dateOf(now), MonitoringRules.days(days));
        var head = next(now);
        posts.add(
                new DialoguePost(
                        author.ofBody(),
                        author.party().name(),
                        author.person(),
                        words,
                        salt.hex(),
                        now,
                        typed.answers(),
                        last,
                        head.eventId()));
        var by = author.party().creditCode().value();
        return new MonitoringPosted(
                head, statements().posted(by, Redaction.of(salt, words)), project);
    }

    void propose(NewConclusion typed, Author author) {
        require("提出结论", MonitoringState.ACTIVE);
        if (conclusion != null) {
            throw Refused.of("conclusion-proposed", "已有一份等待确认的结论").remedy("请先确认或者撤回");
        }
        var found = typed.findings().stream().map(FoundMatter::of).toList();
        conclusion =
                new Conclusion(
                        Typed.required(typed.text(), LONGEST, "conclusion", "监督结论"),
                        author.person(),
                        author.name(),
                        MonitoringRules.days(typed.workingDays()),
                        null,
                        null);
        findings.addAll(found);
    }

    void withdraw() {
        proposed();
        conclusion = null;
        findings.clear();
    }

    MonitoringConcluded confirm(UUID by, Instant now) {
        var today = LegalTime.dateOf(now);
        var proposed = proposed();
        var last = findings.isEmpty() ? null : MonitoringRules.after(today, proposed.reportDays());
        conclusion = proposed.confirmed(by, today, last);
        state = findings.isEmpty() ? MonitoringState.DECLINED : MonitoringState.ADDRESSED;
        var found = found().stream().map(FoundMatter::finding).toList();
        return new MonitoringConcluded(
                next(now),
                statements().concluded(found, proposed.text(), last),
                project,
                found,
                proposed.text(),
                last);
    }

    private Conclusion proposed() {
        require("处理结论", MonitoringState.ACTIVE);
        if (conclusion == null) {
            throw Refused.of("conclusion-missing", "没有等待确认的结论").remedy("请先提出结论");
        }
        return conclusion;
    }

    FindingReported report(Elimination typed, String by, Instant now) {
        require("报告整改", MonitoringState.ADDRESSED);
        var found = MonitoringRules.unreported(typed.finding(), findings);
        var what = Typed.required(typed.text(), LONGEST, "elimination", "整改情况");
        findings.set(typed.finding() - 1, found.reported(what, LegalTime.dateOf(now)));
        return new FindingReported(
                next(now),
                statements().reported(by, typed.finding(), what),
                project,
                typed.finding(),
                what);
    }

    MonitoringCompleted complete(Completion typed, Instant now) {
        require("办结", MonitoringState.ADDRESSED);
        MonitoringRules.checkCompletion(typed.resolutions(), findings, term(), now);
        var words = Typed.required(typed.text(), LONGEST, "outcome", "办结意见");
        for (int i = 0; i < findings.size(); i++) {
            findings.set(i, findings.get(i).resolved(typed.resolutions().get(i)));
        }
        outcome = words;
        state = MonitoringState.COMPLETED;
        return new MonitoringCompleted(
                next(now),
                statements().completed(typed.resolutions(), words),
                project,
                typed.resolutions(),
                words);
    }

    private @Nullable LocalDate term() {
        return conclusion == null ? null : conclusion.eliminateBy();
    }

    private MonitoringStatements statements() {
        return new MonitoringStatements(matter.number(), body.code(), id().toString());
    }

    private void require(String act, MonitoringState... allowed) {
        MonitoringRules.require(state, act, allowed);
    }
}
