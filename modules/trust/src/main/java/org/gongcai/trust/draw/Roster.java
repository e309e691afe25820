package org.gongcai.trust.draw;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.Untrusted;

/** Blinded experts in the order of their ids, each once: a whole snapshot or one group of it. */
public final class Roster {
    private final List<RosterLeaf> leaves;

    private Roster(List<RosterLeaf> leaves) {
        this.leaves = leaves;
    }

    /** In any order; two leaves with one id are refused. */
    public static Roster of(Collection<RosterLeaf> leaves) {
        var sorted = leaves.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).compareTo(sorted.get(i)) == 0) {
                throw new Untrusted(
                        Fault.WRONG_FIELD, "blinded id %s twice".formatted(sorted.get(i).b()));
            }
        }
        return new Roster(sorted);
    }

    /** The pool under a key that is used for this snapshot only. */
    public static Roster blinded(Collection<PoolExpert> experts, SnapshotKey key) {
        return of(experts.stream().map(key::leaf).toList());
    }

    public List<RosterLeaf> leaves() {
        return leaves;
    }

    public int size() {
        return leaves.size();
    }

    /** RFC 6962 over the canonical leaves. */
    public MerkleTree tree() {
        return MerkleTree.of(leaves.stream().map(RosterLeaf::hash).toList());
    }

    public Bytes32 root() {
        return tree().root();
    }

    /** Those of a group who are not excluded. */
    public Roster group(Predicate<RosterLeaf> belongs, Set<BlindId> excluded) {
        return new Roster(
                leaves.stream()
                        .filter(belongs)
                        .filter(leaf -> !excluded.contains(leaf.b()))
                        .toList());
    }

    @Override
    public String toString() {
        return "Roster[%d]".formatted(size());
    }
}
