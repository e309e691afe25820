package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acting although an inspector's question waits, with the reason on record. */
@Service
@Transactional
class GoingOn {

    private static final Logger log = LoggerFactory.getLogger(GoingOn.class);

    private final Projects projects;
    private final Acts acts;
    private final Capacities capacities;
    private final Outbox outbox;
    private final LegalClock clock;

    GoingOn(Projects projects, Acts acts, Capacities capacities, Outbox outbox, LegalClock clock) {
        this.projects = projects;
        this.acts = acts;
        this.capacities = capacities;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ProjectView unanswered(UUID id, Reason typed) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        outbox.publish(project.goOnUnanswered(Typed.text("reason", typed.reason(), 2, 500), now));
        acts.save(new Act(project, Act.Kind.GO_ON_UNANSWERED, actor, now));
        log.info("Project {} goes on with questions unanswered", id);
        return ProjectViews.of(project, actor);
    }
}
