package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An inspector who was invited to the evaluation of a project. */
@Entity
@Table(schema = "evaluator_draw", name = "venue_inspector")
class VenueInspector {

    @Id private UUID id;
    private UUID project;
    private UUID inspector;

    @SuppressWarnings("NullAway.Init")
    protected VenueInspector() {}

    VenueInspector(UUID project, UUID inspector) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.inspector = inspector;
    }
}
