package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.EndedGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroupExhausted;

/** A group in whose order nobody is left. */
@Entity
@Table(schema = "disclosure", name = "draw_ended_group")
class DrawEndedGroup {

    @Id private UUID eventId;
    private UUID draw;

    @Column(name = "group_code")
    private String group;

    private int missing;
    private Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected DrawEndedGroup() {}

    DrawEndedGroup(DrawGroupExhausted event) {
        eventId = event.eventId();
        draw = event.subject();
        group = event.group();
        missing = event.missing();
        endedAt = event.occurredAt();
    }

    EndedGroup shown() {
        return new EndedGroup(group, missing);
    }
}
