package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of projects and their documents. */
@Service
@Transactional
class Planning {

    private static final Logger log = LoggerFactory.getLogger(Planning.class);

    private final Projects projects;
    private final Acts acts;
    private final Capacities capacities;
    private final DebarmentChecks debarments;
    private final Documents documents;
    private final Outbox outbox;
    private final LegalClock clock;

    Planning(
            Projects projects,
            Acts acts,
            Capacities capacities,
            DebarmentChecks debarments,
            Documents documents,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.acts = acts;
        this.capacities = capacities;
        this.debarments = debarments;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ProjectView plan(ProjectPlan typed) {
        var now = clock.now();
        var purchaser = Typed.required("purchaser", typed.purchaser());
        var actor = capacities.actor(purchaser, typed.agency());
        var plan = lawful(typed);
        var project = new Project(plan, evaluation(typed, plan), lots(typed), Recorded.here(now));
        outbox.publish(project.planned(now));
        projects.save(project);
        acts.save(new Act(project, Act.Kind.PLAN, actor, now));
        log.info("Planned project {} for purchaser {}", project.id(), purchaser);
        return ProjectViews.of(project, actor);
    }

    /** The caller must act for the project as it was and as it becomes. */
    public ProjectView revise(UUID id, ProjectPlan typed) {
        var project = projects.require(id);
        capacities.actor(project.plan());
        var purchaser = Typed.required("purchaser", typed.purchaser());
        var actor = capacities.actor(purchaser, typed.agency());
        var plan = lawful(typed);
        project.revise(plan, evaluation(typed, plan), lots(typed));
        return recorded(project, Act.Kind.REVISE, actor);
    }

    private Plan lawful(ProjectPlan typed) {
        var parties = capacities.parties(typed);
        debarments.checkAgency(parties.agency());
        return Plan.of(typed, parties, clock.today());
    }

    private EvaluationTerms evaluation(ProjectPlan typed, Plan plan) {
        return EvaluationTerms.of(typed, plan, plan.procedure(clock.today()));
    }

    private static Lots lots(ProjectPlan typed) {
        return new Lots(typed.lots(), Plan.currency(typed));
    }

    /** The document must be the caller's own, as the announcement makes it public. */
    public ProjectView attach(UUID id, AttachDocument typed) {
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        var view = documents.readable(Typed.required("document", typed.document()));
        project.attach(
                new Attachment(view.id(), view.name(), view.type(), view.size(), view.sha256()));
        return recorded(project, Act.Kind.ATTACH, actor);
    }

    public ProjectView detach(UUID id, UUID document) {
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        project.detach(document);
        return recorded(project, Act.Kind.DETACH, actor);
    }

    private ProjectView recorded(Project project, Act.Kind kind, Actor actor) {
        acts.save(new Act(project, kind, actor, clock.now()));
        log.info("{} of project {}", kind, project.id());
        return ProjectViews.of(project, actor);
    }
}
