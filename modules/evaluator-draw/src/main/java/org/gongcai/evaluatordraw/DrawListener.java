package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.IntegrityEvent.KeyRevoked;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the other services tell and draws need: tenders, sessions, keys, proofs and awards. What is
 * told of tenders and keys from before this service existed is passed over.
 */
@Component
class DrawListener implements EventListener {

    private static final int CHUNK = 500;

    private final DrawProjects projects;
    private final RoleKeys keys;
    private final Draws draws;
    private final Ceremony ceremony;
    private final DrawnCommittees committees;
    private final Moved moved;

    DrawListener(
            DrawProjects projects,
            RoleKeys keys,
            Draws draws,
            Ceremony ceremony,
            DrawnCommittees committees,
            Moved moved) {
        this.projects = projects;
        this.keys = keys;
        this.draws = draws;
        this.ceremony = ceremony;
        this.committees = committees;
        this.moved = moved;
    }

    @Override
    public String consumer() {
        return "evaluator-draw";
    }

    void on(TenderAnnounced event) {
        var project = known(event.subject());
        project.announce(event.tender());
        projects.save(project);
    }

    void on(SessionScheduled event) {
        var project = known(event.subject());
        switch (event.kind()) {
            case EVALUATION -> schedule(project, event);
            case EVALUATOR_DRAW -> project.scheduleDraw(event);
            case BID_OPENING, POST_AWARD -> {
                return;
            }
        }
        projects.save(project);
    }

    private void schedule(DrawProject project, SessionScheduled event) {
        boolean moves = project.moves(event);
        project.schedule(event);
        if (moves) {
            moved.tell(project.id(), project.evaluation());
        }
    }

    private DrawProject known(UUID project) {
        return projects.findById(project).orElseGet(() -> new DrawProject(project));
    }

    void on(KeyEnrolled event) {
        keys.save(new RoleKey(event));
    }

    void on(KeyRevoked event) {
        keys.findByKeyId(event.keyId()).stream()
                .filter(key -> key.person().equals(event.person()))
                .forEach(key -> key.revoke(event.occurredAt()));
    }

    void on(CheckpointCosigned event) {
        Map<UUID, Leaf> leaves = new HashMap<>();
        event.leaves().forEach(leaf -> leaves.put(leaf.eventId(), leaf));
        for (var draw : concerned(new ArrayList<>(leaves.keySet()))) {
            ceremony.proven(draw, List.copyOf(leaves.values()), event.cosignedAt());
        }
    }

    private Set<UUID> concerned(List<UUID> events) {
        Set<UUID> found = new HashSet<>();
        for (int from = 0; from < events.size(); from += CHUNK) {
            var chunk = events.subList(from, Math.min(events.size(), from + CHUNK));
            found.addAll(draws.findByMessageIn(chunk));
        }
        return found;
    }

    void on(AwardPublished event) {
        committees.publish(event.subject());
    }

    void on(TenderFailed event) {
        projects.findById(event.subject())
                .filter(DrawProject::isAnnounced)
                .filter(project -> project.fail(event.lots()))
                .ifPresent(project -> committees.publish(project.id()));
    }
}
