package org.gongcai.trust.draw;

import java.util.Collection;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.MerkleTree;
import org.gongcai.trust.Names;
import org.gongcai.trust.Secret32;

/** Why one expert takes no part in a draw; the spec commits to it without telling. */
public record Exclusion(BlindId b, String reason, Secret32 salt) {
    public Exclusion {
        Names.checkText("reason", reason);
    }

    public Bytes32 leaf() {
        return Encodings.h("gongcai/draw/v1/excl", salt.bytes(), b.bytes(), Encodings.utf8(reason));
    }

    /** RFC 6962 over the sorted leaves, the 32 bytes of each as leaf data. */
    public static MerkleTree tree(Collection<Exclusion> exclusions) {
        return MerkleTree.of(
                exclusions.stream()
                        .map(Exclusion::leaf)
                        .sorted()
                        .map(leaf -> Merkle.leafHash(leaf.bytes()))
                        .toList());
    }
}
