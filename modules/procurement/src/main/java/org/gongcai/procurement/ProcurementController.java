package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.ProcurementApi;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('purchaser', 'agency')")
class ProcurementController implements ProcurementApi {

    private final Planning planning;
    private final Publishing publishing;
    private final Awarding awarding;
    private final Scheduling scheduling;
    private final GoingOn goingOn;
    private final Portfolio portfolio;

    ProcurementController(
            Planning planning,
            Publishing publishing,
            Awarding awarding,
            Scheduling scheduling,
            GoingOn goingOn,
            Portfolio portfolio) {
        this.planning = planning;
        this.publishing = publishing;
        this.awarding = awarding;
        this.scheduling = scheduling;
        this.goingOn = goingOn;
        this.portfolio = portfolio;
    }

    @Override
    public ProjectView plan(ProjectPlan plan) {
        return planning.plan(plan);
    }

    @Override
    public ProjectView revise(UUID project, ProjectPlan plan) {
        return planning.revise(project, plan);
    }

    @Override
    public ProjectPage projects(@Nullable ProjectState state, @Nullable UUID after, int size) {
        return portfolio.projects(state, after, size);
    }

    @Override
    public ProjectView project(UUID project) {
        return portfolio.project(project);
    }

    @Override
    public ProjectView attach(UUID project, AttachDocument document) {
        return planning.attach(project, document);
    }

    @Override
    public ProjectView detach(UUID project, UUID document) {
        return planning.detach(project, document);
    }

    @Override
    public ProjectView proposePublication(UUID project, Publication publication) {
        return publishing.propose(project, publication);
    }

    @Override
    public ProjectView confirmPublication(UUID project) {
        return publishing.confirm(project);
    }

    @Override
    public ProjectView returnPublication(UUID project, Reason reason) {
        return publishing.sendBack(project, reason);
    }

    @Override
    public ProjectView recordPosting(UUID project, NewPosting posting) {
        return publishing.recordPosting(project, posting);
    }

    @Override
    public ProjectView proposeAward(UUID project, AwardProposal award) {
        return awarding.propose(project, award);
    }

    @Override
    public ProjectView confirmAward(UUID project) {
        return awarding.confirm(project);
    }

    @Override
    public ProjectView returnAward(UUID project, Reason reason) {
        return awarding.sendBack(project, reason);
    }

    @Override
    public ProjectView scheduleSession(UUID project, NewSession session) {
        return scheduling.schedule(project, session);
    }

    @Override
    public ProjectView goOnUnanswered(UUID project, Reason reason) {
        return goingOn.unanswered(project, reason);
    }

    @Override
    public LegalDay earliestDeadline() {
        return portfolio.earliestDeadline();
    }
}
