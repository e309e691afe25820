package org.gongcai.portal;

import java.util.List;
import java.util.Set;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Merkle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Looks up what the log holds of the facts of a record. */
@Component
class RecordStamps {

    private final LogApi log;

    RecordStamps(LogApi log) {
        this.log = log;
    }

    List<RecordStamp> of(List<Proof> proofs, Set<String> wanted) {
        return of(proofs.stream().filter(proof -> wanted.contains(proof.what())).toList());
    }

    List<RecordStamp> of(List<Proof> proofs) {
        return proofs.stream().map(this::of).toList();
    }

    RecordStamp of(Proof proof) {
        var leaf = leaf(proof);
        return new RecordStamp(
                proof.what(),
                proof.at(),
                leaf == null ? null : RecordStamp.hash(leaf.leaf()),
                address("/log/leaves/" + proof.event()),
                leaf == null ? null : place(leaf));
    }

    private @Nullable LeafView leaf(Proof proof) {
        try {
            return log.leaf(proof.event());
        } catch (Refused unknown) {
            // The log takes a moment; the address shows the entry once it is there.
            return null;
        }
    }

    private String place(LeafView leaf) {
        var origin = log.checkpoint().origin();
        return "%s,%d,%s"
                .formatted(
                        origin, leaf.index(), Merkle.leafHash(Encodings.utf8(leaf.leaf())).hex());
    }

    static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
