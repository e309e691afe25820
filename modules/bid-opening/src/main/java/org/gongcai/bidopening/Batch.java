package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.TlogProof;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A batch that holds something, with its proof once the log has given it. */
@Entity
@Table(schema = "bid_opening", name = "bid_batch")
class Batch {

    @Id private UUID id;
    @Version private @Nullable Long version;
    private UUID eventId;
    private String root;
    private Instant closedAt;
    private @Nullable Long logIndex;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String proof;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String checkpoint;

    private @Nullable Instant cosignedAt;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    Batch(UUID eventId, Bytes32 root, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.root = root.hex();
        this.closedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    void prove(CheckpointCosigned event, Leaf leaf) {
        logIndex = leaf.index();
        proof = String.join(" ", leaf.hashes());
        checkpoint = event.checkpoint();
        cosignedAt = event.cosignedAt();
    }

    boolean isProven() {
        return logIndex != null;
    }

    long index() {
        if (logIndex == null) {
            throw new IllegalStateException("Batch %s is not proven".formatted(id));
        }
        return logIndex;
    }

    TlogProof tlogProof() {
        if (checkpoint == null) {
            throw new IllegalStateException(
                    "Batch %s of %s with root %s is not proven".formatted(id, closedAt, root));
        }
        // Oracle keeps an empty text, the proof in a log of one leaf, as null.
        var hashes =
                Arrays.stream(Objects.requireNonNullElse(proof, "").split(" "))
                        .filter(hash -> !hash.isEmpty())
                        .map(Bytes32::parse)
                        .toList();
        return TlogProof.of(index(), hashes, SignedNote.parse(checkpoint));
    }
}
