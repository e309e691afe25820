package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawOrderPublished;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Everybody's blinded place in one group of a draw. */
@Entity
@Table(schema = "disclosure", name = "draw_order")
class DrawOrder {

    @Id private UUID eventId;
    private UUID draw;

    @Column(name = "sequence_no")
    private long sequence;

    @Column(name = "group_code")
    private String group;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String places;

    @SuppressWarnings("NullAway.Init")
    protected DrawOrder() {}

    DrawOrder(DrawOrderPublished published) {
        eventId = published.eventId();
        draw = published.subject();
        sequence = published.sequence();
        group = published.group();
        places = StoredJson.write(published.places());
    }

    PublicOrder shown() {
        return new PublicOrder(group, List.of(StoredJson.read(places, OrderPlace[].class)));
    }
}
