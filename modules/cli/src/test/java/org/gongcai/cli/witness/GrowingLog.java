package org.gongcai.cli.witness;

import java.util.ArrayList;
import java.util.List;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteSigner;

/** A log in memory that can also do what a log must not: grow in two ways from the same leaves. */
public record GrowingLog(NoteSigner key, List<Bytes32> leaves) {
    public GrowingLog {
        leaves = List.copyOf(leaves);
    }

    public static GrowingLog named(String origin) {
        return new GrowingLog(
                NoteSigner.generate(origin, NoteKind.LOG, Entropy.secure()), List.of());
    }

    public String vkey() {
        return key.verifier().vkey();
    }

    public String origin() {
        return key.verifier().name();
    }

    public int size() {
        return leaves.size();
    }

    public GrowingLog first(int size) {
        return new GrowingLog(key, leaves.subList(0, size));
    }

    /** The same log with more leaves, which say this. */
    public GrowingLog grown(int count, String what) {
        var more = new ArrayList<>(leaves);
        for (int i = 0; i < count; i++) {
            more.add(Merkle.leafHash(Encodings.utf8(what + " " + i)));
        }
        return new GrowingLog(key, more);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(origin(), size(), Merkle.root(leaves));
    }

    public AddCheckpoint request(int oldSize) {
        return new AddCheckpoint(
                oldSize, MerkleTree.of(leaves).consistency(oldSize), checkpoint().signedBy(key));
    }
}
