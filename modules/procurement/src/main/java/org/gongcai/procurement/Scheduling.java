package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When and where people meet for a project. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('purchaser', 'agency')")
class Scheduling {

    private static final Logger log = LoggerFactory.getLogger(Scheduling.class);

    private final Projects projects;
    private final Acts acts;
    private final Capacities capacities;
    private final RoomBookings rooms;
    private final Outbox outbox;
    private final LegalClock clock;

    Scheduling(
            Projects projects,
            Acts acts,
            Capacities capacities,
            RoomBookings rooms,
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.acts = acts;
        this.capacities = capacities;
        this.rooms = rooms;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ProjectView schedule(UUID id, NewSession typed) {
        var now = clock.now();
        var project = projects.require(id);
        var actor = capacities.actor(project.plan());
        var session = BookedSession.of(typed, now);
        var scheduled = project.book(session, now);
        rooms.hold(project, session);
        outbox.publish(scheduled);
        acts.save(new Act(project, Act.Kind.SCHEDULE_SESSION, actor, now));
        log.info("Scheduled {} of project {}", session.kind(), id);
        return ProjectViews.of(project, actor);
    }
}
