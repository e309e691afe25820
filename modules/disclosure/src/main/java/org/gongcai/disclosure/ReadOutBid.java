package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of the opening record. */
@Entity
@Table(schema = "disclosure", name = "opened_bid")
class ReadOutBid {

    @Id private UUID id;

    // Null until stored: that is how Spring Data knows a new one although its id is given.
    @Version private @Nullable Long version;

    private UUID project;
    private String lot;

    @Column(name = "bid_order")
    private int order;

    private String envelope;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected ReadOutBid() {}

    ReadOutBid(UUID project, String lot, int order, OpenedBid bid) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.lot = lot;
        this.order = order;
        this.envelope = bid.envelope();
        this.content = StoredJson.write(bid);
    }

    String lot() {
        return lot;
    }

    OpenedBid bid() {
        return StoredJson.read(content, OpenedBid.class);
    }
}
