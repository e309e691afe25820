package org.gongcai.cli.verify;

import java.util.Optional;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.LogLeaf;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Seen;
import org.gongcai.trust.TlogProof;

/**
 * An entry of the log whose proof was checked up to the witnesses; batches are outside all chains.
 */
record ProvenLeaf(long index, byte[] bytes, TlogProof proof, Seen seen, Optional<LogLeaf> entry) {

    static ProvenLeaf of(byte[] bytes, TlogProof proof, TlogPolicy policy) {
        var seen = policy.check(proof, Merkle.leafHash(bytes));
        return new ProvenLeaf(proof.index(), bytes, proof, seen, entry(bytes));
    }

    /** The entry of a chain; none for a batch of bids. */
    static Optional<LogLeaf> entry(byte[] bytes) {
        var json = JsonObject.read(bytes);
        boolean isBatch = !json.has("subj") && json.string("type").equals(BidBatch.TYPE);
        return isBatch ? Optional.empty() : Optional.of(LogLeaf.parse(bytes));
    }

    Bytes32 hash() {
        return Merkle.leafHash(bytes);
    }

    boolean is(String type) {
        return entry.filter(each -> each.type().equals(type)).isPresent();
    }

    LogLeaf chained() {
        return entry.orElseThrow(
                () -> new IllegalStateException("leaf %d is a batch".formatted(index)));
    }

    JsonObject data() {
        return chained().data();
    }

    String where() {
        return "leaf " + index;
    }
}
