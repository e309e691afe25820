package org.gongcai.procurement;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProjectNumber;
import org.gongcai.rules.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announcing a tender, by two persons, and where its notices appeared. */
@Service
@Transactional
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    private final Projects projects;
    private final Acts acts;
    private final Capacities capacities;
    private final DebarmentChecks debarments;
    private final ProjectNumbers numbers;
    private final Documents documents;
    private final Outbox outbox;
    private final LegalClock clock;

    Publishing(
            Projects projects,
            Acts acts,
            Capacities capacities,
            DebarmentChecks debarments,
            ProjectNumbers numbers,
            Documents documents,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.acts = acts;
        this.capacities = capacities;
        this.debarments = debarments;
        this.numbers = numbers;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ProjectView propose(UUID id, Publication typed) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        checkAgency(project.plan());
        project.proposePublication(actor, typed, () -> nextNumber(project.plan(), now), now);
        return recorded(project, Act.Kind.PROPOSE_PUBLICATION, actor, now);
    }

    private void checkAgency(Plan plan) {
        capacities.checkEntrusted(plan);
        debarments.checkAgency(plan.agency());
    }

    private ProjectNumber nextNumber(Plan plan, Instant now) {
        var year = LegalTime.dateOf(now).getYear();
        return numbers.next(plan.authority(), new Region(plan.region()), year);
    }

    public ProjectView confirm(UUID id) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        checkAgency(project.plan());
        project.confirmPublication(actor, now).forEach(outbox::publish);
        project.dossier().documents().stream().map(Attachment::id).forEach(documents::publish);
        return recorded(project, Act.Kind.CONFIRM_PUBLICATION, actor, now);
    }

    public ProjectView sendBack(UUID id, Reason typed) {
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        project.returnPublication(Typed.text("reason", typed.reason(), 2, 500));
        return recorded(project, Act.Kind.RETURN_PUBLICATION, actor, clock.now());
    }

    public ProjectView recordPosting(UUID id, NewPosting typed) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        outbox.publish(project.recordPosting(typed, now));
        return recorded(project, Act.Kind.RECORD_POSTING, actor, now);
    }

    private ProjectView recorded(Project project, Act.Kind kind, Actor actor, Instant now) {
        acts.save(new Act(project, kind, actor, now));
        log.info("{} of project {}", kind, project.id());
        return ProjectViews.of(project, actor);
    }
}
