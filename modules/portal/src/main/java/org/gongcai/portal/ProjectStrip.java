package org.gongcai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.ProcurementApi.NextDeadline;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.Procedure.Step;
import org.gongcai.rules.Stage;
import org.jspecify.annotations.Nullable;

/** Where a project is, for those who run it and see it before it is public. */
final class ProjectStrip {

    private final ProjectView project;
    private final Stage now;

    private ProjectStrip(ProjectView project) {
        this.project = project;
        this.now = stage(project.state());
    }

    static List<StageView> of(ProjectView project) {
        var strip = new ProjectStrip(project);
        return Arrays.stream(Stage.values()).map(strip::view).toList();
    }

    private static Stage stage(ProjectState state) {
        return switch (state) {
            case DRAFT, PUBLICATION_PROPOSED -> Stage.PLANNED;
            case ANNOUNCED -> Stage.ANNOUNCED;
            // Too few bids are found at the closing at the earliest.
            case CLOSED, FAILED -> Stage.CLOSED;
            // With the last bid opened the evaluation begins; it lasts until the award.
            case OPENED, EVALUATED, AWARD_PROPOSED -> Stage.EVALUATED;
            case AWARDED -> Stage.AWARDED;
        };
    }

    private StageView view(Stage stage) {
        var state = state(stage);
        return switch (state) {
            case DONE, NOW -> new StageView(stage, state, at(stage), null, null, null);
            case NEXT -> next(stage);
            case LATER, CANCELLED -> new StageView(stage, state, null, null, null, null);
        };
    }

    private StageState state(Stage stage) {
        int order = stage.compareTo(now);
        if (order == 0) {
            return project.state() == ProjectState.FAILED ? StageState.DONE : StageState.NOW;
        }
        if (order < 0) {
            return StageState.DONE;
        }
        if (project.state() == ProjectState.FAILED) {
            return StageState.CANCELLED;
        }
        return stage.ordinal() == now.ordinal() + 1 ? StageState.NEXT : StageState.LATER;
    }

    /** With the day that a rule or the notice gives it, and the rule. */
    private StageView next(Stage stage) {
        var step = step(stage);
        var due =
                project.deadlines().stream()
                        .filter(each -> step.filter(has(each)).isPresent())
                        .min(Comparator.comparing(NextDeadline::date));
        if (due.isPresent()) {
            var rule = due.get();
            return new StageView(
                    stage, StageState.NEXT, null, rule.date(), rule.ruleId(), rule.source());
        }
        // The opening is at the deadline, and the notice says when that is.
        boolean noticed = stage == Stage.CLOSED || stage == Stage.OPENED;
        var source = step.map(Step::source).orElse(null);
        return new StageView(
                stage, StageState.NEXT, null, noticed ? closingDay() : null, null, source);
    }

    private static Predicate<Step> has(NextDeadline deadline) {
        return step -> step.rules().contains(deadline.ruleId());
    }

    /** Of the procedure in force on the project's day, once it has one. */
    private Optional<Step> step(Stage stage) {
        var announced = project.announcedAt();
        var day = announced == null ? closingDay() : LegalTime.dateOf(announced);
        return Optional.ofNullable(day)
                .map(on ->
                        Procedure.of(
                                project.method(), new CategoryCode(project.category()).kind(), on))
                .flatMap(procedure ->
                        procedure.steps().stream()
                                .filter(step -> step.stage() == stage)
                                .findFirst());
    }

    private @Nullable Instant at(Stage stage) {
        return switch (stage) {
            case ANNOUNCED -> project.announcedAt();
            case CLOSED -> closing();
            case AWARDED -> project.awardedAt();
            case PLANNED, OPENED, EVALUATED, CONTRACTED, ACCEPTED -> null;
        };
    }

    private @Nullable Instant closing() {
        var publication = project.publication();
        return publication == null ? null : publication.bidDeadline();
    }

    private @Nullable LocalDate closingDay() {
        var closing = closing();
        return closing == null ? null : LegalTime.dateOf(closing);
    }
}
