package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One person of a draw's order was asked; nobody is named. */
@Entity
@Table(schema = "disclosure", name = "draw_contact")
class DrawContact {

    @Id private UUID eventId;
    private UUID draw;

    @Column(name = "sequence_no")
    private long sequence;

    @Column(name = "group_code")
    private String group;

    @Column(name = "position_no")
    private int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContactOutcome outcome;

    private Instant contactedAt;

    @SuppressWarnings("NullAway.Init")
    protected DrawContact() {}

    DrawContact(EvaluatorContacted contacted) {
        eventId = contacted.eventId();
        draw = contacted.subject();
        sequence = contacted.head().sequence();
        group = contacted.group();
        position = contacted.position();
        outcome = contacted.outcome();
        contactedAt = contacted.occurredAt();
    }

    UUID draw() {
        return draw;
    }

    /** Of which group's order which position. */
    String place() {
        return group + "/" + position;
    }

    ContactOutcome outcome() {
        return outcome;
    }

    PublicContact shown() {
        return new PublicContact(group, position, outcome, contactedAt);
    }
}
