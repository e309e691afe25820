package org.gongcai.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An inspector who was invited to the evaluation of a project. */
@Entity
@Table(schema = "evaluation")
class InvitedInspector {

    @Id private UUID id;

    private UUID project;
    private UUID inspector;

    @SuppressWarnings("NullAway.Init")
    protected InvitedInspector() {}

    InvitedInspector(UUID project, UUID inspector) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.inspector = inspector;
    }
}
