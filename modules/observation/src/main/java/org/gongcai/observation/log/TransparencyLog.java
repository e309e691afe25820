package org.gongcai.observation.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ObservationEvent.Leaf;
import org.gongcai.platform.Aggregate;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.CompactRange;
import org.gongcai.trust.NoteSigner;
import org.gongcai.trust.SignedNote;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The head of the log. It grows only while its checkpoint is cosigned, so that at most one
 * checkpoint waits for the witness and the first that holds a leaf is known with its index.
 */
@Entity
@Table(schema = "observation", name = "log_head")
class TransparencyLog extends Aggregate {

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String tree;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String note;

    @Column(name = "cosigned_size")
    private long cosignedSize;

    @SuppressWarnings("NullAway.Init")
    protected TransparencyLog() {}

    CompactRange tree() {
        return CompactRange.parse(tree);
    }

    boolean isEmpty() {
        return tree().size() == 0;
    }

    long cosignedSize() {
        return cosignedSize;
    }

    boolean isCosigned() {
        return cosignedSize == tree().size();
    }

    /** The checkpoint as the log signed it. */
    SignedNote note() {
        if (note == null) {
            throw new IllegalStateException("A log without leaves has no checkpoint");
        }
        return SignedNote.parse(note);
    }

    void grow(List<Bytes32> leafHashes, NoteSigner signer) {
        if (!isCosigned()) {
            throw new IllegalStateException(
                    "Checkpoint %d is not cosigned, cosigned is %d"
                            .formatted(tree().size(), cosignedSize));
        }
        var grown = tree().append(leafHashes);
        tree = grown.text();
        note =
                new Checkpoint(signer.verifier().name(), grown.size(), grown.root())
                        .signedBy(signer)
                        .format();
    }

    CheckpointCosigned cosigned(
            SignedNote cosigned,
            String witness,
            Instant cosignedAt,
            List<Leaf> leaves,
            Instant now) {
        cosignedSize = tree().size();
        return new CheckpointCosigned(
                next(now), cosignedSize, cosigned.format(), cosignedAt, witness, leaves);
    }
}
