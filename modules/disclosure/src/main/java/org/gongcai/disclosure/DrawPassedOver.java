package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.PassedPlaces;
import org.gongcai.contracts.EvaluatorDrawEvent.PlacesPassedOver;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Places of a draw's order that are not asked; blinded. */
@Entity
@Table(schema = "disclosure", name = "draw_passed_over")
class DrawPassedOver {

    @Id private UUID eventId;
    private UUID draw;

    @Column(name = "sequence_no")
    private long sequence;

    @Column(name = "group_code")
    private String group;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String places;

    private Instant passedAt;

    @SuppressWarnings("NullAway.Init")
    protected DrawPassedOver() {}

    DrawPassedOver(PlacesPassedOver event) {
        eventId = event.eventId();
        draw = event.subject();
        sequence = event.sequence();
        group = event.group();
        places = StoredJson.write(event.positions());
        passedAt = event.occurredAt();
    }

    PassedPlaces shown() {
        return new PassedPlaces(group, List.of(StoredJson.read(places, Integer[].class)), passedAt);
    }
}
