package org.gongcai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.NextDeadline;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * All tenders one runs: what waits for oneself, what is due, then each by the stage it has reached.
 */
record ProjectBoard(List<Waiting> waiting, List<Due> dues, List<Group> groups) {

    /** Periods that oblige somebody and are not over because their day has passed. */
    private static final Set<String> OVERDUE_STAYS = Set.of("T14", "T15");

    private static final Set<ProjectState> BEFORE_CLOSING =
            Set.of(ProjectState.PUBLICATION_PROPOSED, ProjectState.ANNOUNCED);

    static ProjectBoard of(List<ProjectView> projects, Instant now) {
        var today = LegalTime.dateOf(now);
        var dues =
                projects.stream()
                        .flatMap(ProjectBoard::dues)
                        .filter(due -> due.isShownOn(today))
                        .sorted(Comparator.comparing(Due::date))
                        .toList();
        var groups =
                Arrays.stream(ProjectState.values())
                        .map(state -> Group.of(state, projects))
                        .filter(group -> !group.projects().isEmpty())
                        .toList();
        return new ProjectBoard(projects.stream().flatMap(Waiting::of).toList(), dues, groups);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    private static Stream<Due> dues(ProjectView project) {
        var dues = new ArrayList<Due>();
        project.deadlines().forEach(deadline -> dues.add(Due.of(project, deadline)));
        var publication = project.publication();
        if (publication != null && BEFORE_CLOSING.contains(project.state())) {
            dues.add(
                    new Due(
                            project,
                            LegalTime.dateOf(publication.bidDeadline()),
                            publication.bidDeadline(),
                            null));
        }
        return dues.stream();
    }

    /**
     * @param closing when bids are due, where that is what is due
     * @param rule by which it is due, otherwise
     */
    record Due(
            ProjectView project,
            LocalDate date,
            @Nullable Instant closing,
            @Nullable NextDeadline rule) {

        private static Due of(ProjectView project, NextDeadline rule) {
            return new Due(project, rule.date(), null, rule);
        }

        private boolean isShownOn(LocalDate today) {
            return !date.isBefore(today) || (rule != null && OVERDUE_STAYS.contains(rule.ruleId()));
        }

        boolean isOverdue(Instant now) {
            return date.isBefore(LegalTime.dateOf(now));
        }
    }

    /** An act that nobody but the viewer's side can do next. */
    record Waiting(ProjectView project, Action action) {

        private static final List<Action> ACTS =
                List.of(Action.CONFIRM_PUBLICATION, Action.PROPOSE_AWARD, Action.CONFIRM_AWARD);

        private static Stream<Waiting> of(ProjectView project) {
            return ACTS.stream()
                    .filter(project.actions()::contains)
                    .map(action -> new Waiting(project, action));
        }

        String path() {
            var own = "/projects/" + project.id();
            return action == Action.CONFIRM_PUBLICATION ? own : own + "/award";
        }

        /** By when and by which rule, where one says so. */
        @Nullable NextDeadline rule() {
            return action == Action.CONFIRM_PUBLICATION || project.deadlines().isEmpty()
                    ? null
                    : project.deadlines().getFirst();
        }
    }

    record Group(ProjectState state, List<ProjectView> projects) {

        private static Group of(ProjectState state, List<ProjectView> projects) {
            return new Group(
                    state,
                    projects.stream()
                            .filter(project -> project.state() == state)
                            .sorted(Comparator.comparing(Group::deadline))
                            .toList());
        }

        /** What has none yet comes last. */
        private static Instant deadline(ProjectView project) {
            var publication = project.publication();
            return publication == null ? Instant.MAX : publication.bidDeadline();
        }
    }
}
