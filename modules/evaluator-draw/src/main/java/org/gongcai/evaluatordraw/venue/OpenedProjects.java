package org.gongcai.evaluatordraw.venue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpenedProjects extends JpaRepository<OpenedProject, UUID> {

    default OpenedProject of(UUID project) {
        return findById(project).orElseGet(() -> new OpenedProject(project));
    }
}
