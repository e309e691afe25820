package org.gongcai.procurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.LegalDay;
import org.gongcai.contracts.ProcurementApi.ProjectPage;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.platform.Paged;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.Regime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that the caller acts for. */
@Service
@Transactional(readOnly = true)
class Portfolio {

    private static final Comparator<Project> NEAREST_FIRST =
            Comparator.<Project, LocalDate>comparing(
                            project -> new NextDeadlines(project).nearest().orElse(LocalDate.MAX))
                    .thenComparing(project -> project.plan().title())
                    .thenComparing(Project::id);

    private final Projects projects;
    private final Capacities capacities;
    private final LegalClock clock;

    Portfolio(Projects projects, Capacities capacities, LegalClock clock) {
        this.projects = projects;
        this.capacities = capacities;
        this.clock = clock;
    }

    public ProjectPage projects(@Nullable ProjectState state, @Nullable UUID after, int size) {
        var own =
                capacities.own(projects).stream()
                        .filter(project -> state == null || project.state() == state)
                        .sorted(NEAREST_FIRST)
                        .toList();
        var page = Paged.of(own, Project::id, after, size);
        return new ProjectPage(page.rows(this::view), page.next());
    }

    private ProjectView view(Project project) {
        return ProjectViews.of(project, capacities.actor(project.plan()));
    }

    public ProjectView project(UUID id) {
        return view(projects.require(id));
    }

    public LegalDay earliestDeadline() {
        var earliest =
                Deadlines.official()
                        .earliestBidDeadline(clock.today(), Regime.GOVERNMENT_PROCUREMENT);
        return new LegalDay(
                earliest.date(), earliest.ruleId(), earliest.rule().sentence(), earliest.source());
    }
}
