package org.gongcai.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongcai.contracts.ProcurementApi.NextDeadline;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.rules.Deadline;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Regime;

/**
 * What the law wants next of a project. Periods that start with a notice count from its first
 * appearance on a statutory medium, until then from the day it was given here.
 */
final class NextDeadlines {

    private static final Deadlines LAW = Deadlines.official();

    private final Project project;

    NextDeadlines(Project project) {
        this.project = project;
    }

    List<NextDeadline> all() {
        var due =
                switch (project.state()) {
                    case DRAFT, PUBLICATION_PROPOSED, CLOSED, OPENED, FAILED -> List.<Deadline>of();
                    case ANNOUNCED -> afterAnnouncement();
                    case EVALUATED, AWARD_PROPOSED -> afterEvaluation();
                    case AWARDED -> afterAward();
                };
        return due.stream()
                .sorted(Comparator.comparing(Deadline::date))
                .map(NextDeadlines::shown)
                .toList();
    }

    /** The nearest of all, the bid deadline among them until it has passed. */
    Optional<LocalDate> nearest() {
        var legal = all().stream().map(NextDeadline::date);
        var bids = bidDeadline().map(LegalTime::dateOf).stream();
        return Stream.concat(legal, bids).min(Comparator.naturalOrder());
    }

    private Optional<Instant> bidDeadline() {
        return switch (project.state()) {
            case DRAFT, PUBLICATION_PROPOSED, ANNOUNCED ->
                    project.publication().map(Publication::bidDeadline);
            case CLOSED, OPENED, EVALUATED, AWARD_PROPOSED, AWARDED, FAILED -> Optional.empty();
        };
    }

    private List<Deadline> afterAnnouncement() {
        var announced = LegalTime.dateOf(project.announcedAt().orElseThrow());
        return List.of(
                LAW.noticePeriodEnd(posted(NoticeKind.TENDER).orElse(announced)),
                LAW.documentAvailableUntil(announced, Regime.GOVERNMENT_PROCUREMENT));
    }

    private List<Deadline> afterEvaluation() {
        var evaluated = project.lots().evaluatedOn();
        // The report reaches the purchaser with its completion.
        return evaluated == null ? List.of() : List.of(due("T14", evaluated));
    }

    private List<Deadline> afterAward() {
        var awarded = LegalTime.dateOf(project.awardedAt().orElseThrow());
        var posted = posted(NoticeKind.RESULT);
        var published = posted.orElse(awarded);
        var deadlines = new ArrayList<Deadline>();
        if (posted.isEmpty()) {
            deadlines.add(due("T15", awarded));
        }
        deadlines.add(LAW.resultPeriodEnd(published));
        deadlines.add(LAW.lastDayToChallengeResult(published));
        deadlines.add(due("T16", awarded));
        return deadlines;
    }

    private static Deadline due(String rule, LocalDate trigger) {
        return LAW.due(rule, Regime.GOVERNMENT_PROCUREMENT, trigger);
    }

    private Optional<LocalDate> posted(NoticeKind notice) {
        return project.dossier().postings().stream()
                .filter(each -> each.notice() == notice && each.statutory())
                .map(each -> LegalTime.dateOf(each.publishedAt()))
                .min(Comparator.naturalOrder());
    }

    private static NextDeadline shown(Deadline deadline) {
        return new NextDeadline(
                deadline.ruleId(),
                deadline.date(),
                deadline.provisional(),
                deadline.rule().sentence(),
                deadline.source());
    }
}
