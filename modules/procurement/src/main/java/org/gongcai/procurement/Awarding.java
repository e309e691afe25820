package org.gongcai.procurement;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The award, by two persons of the purchaser. Agencies are let in as far as the refusal that says
 * why they cannot award.
 */
@Service
@Transactional
class Awarding {

    private static final Logger log = LoggerFactory.getLogger(Awarding.class);

    private final Projects projects;
    private final Acts acts;
    private final Capacities capacities;
    private final DebarmentChecks debarments;
    private final Outbox outbox;
    private final LegalClock clock;

    Awarding(
            Projects projects,
            Acts acts,
            Capacities capacities,
            DebarmentChecks debarments,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.acts = acts;
        this.capacities = capacities;
        this.debarments = debarments;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ProjectView propose(UUID id, AwardProposal typed) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        project.proposeAward(actor, typed, now);
        debarments.checkSuppliers(project.lots().codesOfChosen());
        return recorded(project, Act.Kind.PROPOSE_AWARD, actor, now);
    }

    public ProjectView confirm(UUID id) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        var events = project.confirmAward(actor, now);
        debarments.checkSuppliers(project.lots().codesOfChosen());
        events.forEach(outbox::publish);
        return recorded(project, Act.Kind.CONFIRM_AWARD, actor, now);
    }

    public ProjectView sendBack(UUID id, Reason typed) {
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        project.returnAward(actor, Typed.text("reason", typed.reason(), 2, 500));
        return recorded(project, Act.Kind.RETURN_AWARD, actor, clock.now());
    }

    private ProjectView recorded(Project project, Act.Kind kind, Actor actor, Instant now) {
        acts.save(new Act(project, kind, actor, now));
        log.info("{} of project {}", kind, project.id());
        return ProjectViews.of(project, actor);
    }
}
