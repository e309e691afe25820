package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsBatched;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;

/** The installation's one stream of batches: from its timetable nothing can be read. */
@Entity
@Table(schema = "bid_opening", name = "batch_stream")
class BatchStream extends Aggregate {

    static final UUID ID = UUID.fromString("b1d5ba7c-0000-4000-8000-000000000001");

    @SuppressWarnings("NullAway.Init")
    protected BatchStream() {}

    BatchStream(UUID id) {
        super(id);
    }

    BidsBatched batched(Bytes32 root, Instant now) {
        var leaf = JsonObject.of("root", root, "type", BidBatch.TYPE, "v", 1);
        return new BidsBatched(next(now), Statement.ofSystem(BidBatch.TYPE, "", leaf.text()));
    }
}
