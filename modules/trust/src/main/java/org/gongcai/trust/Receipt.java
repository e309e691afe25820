package org.gongcai.trust;

import java.util.List;

/**
 * A bidder's receipt, checkable offline: this envelope was in the log at that index when the
 * witness saw it. It does not prove that the envelope opens.
 */
public record Receipt(Bytes32 envelope, Bytes32 r, int slot, List<Bytes32> path, TlogProof proof) {
    public Receipt {
        path = List.copyOf(path);
    }

    public static Receipt of(BidBatch.Placed placed, TlogProof proofOfBatch) {
        return new Receipt(placed.e(), placed.r(), placed.slot(), placed.path(), proofOfBatch);
    }

    public static Receipt parse(String text) {
        var proof = TlogProof.parse(text);
        var extra =
                JsonObject.read(proof.extraBytes())
                        .only("E", "path", "r", "slot", "v")
                        .require("v", 1);
        int slot = Math.clamp(extra.integer("slot"), -1, BidBatch.SLOTS);
        return new Receipt(
                extra.bytes32("E"), extra.bytes32("r"), slot, extra.bytes32s("path"), proof);
    }

    /** The {@code .tlog-proof} file. */
    public String format() {
        var extra = JsonObject.of("E", envelope, "path", path, "r", r, "slot", slot, "v", 1);
        return proof.withExtra(extra.bytes()).format();
    }

    /** Checks everything from the envelope up to the witness. */
    public Seen verify(LogPolicy policy) {
        return proof.verify(Merkle.leafHash(BidBatch.leafBytes(batchRoot())), policy);
    }

    /** Root of the batch that the path leads to. */
    public Bytes32 batchRoot() {
        return Merkle.rootOf(BidBatch.leaf(r, envelope), slot, BidBatch.SLOTS, path);
    }
}
