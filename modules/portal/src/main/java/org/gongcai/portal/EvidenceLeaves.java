package org.gongcai.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EvidenceZip;
import org.gongcai.trust.JsonObject;

/**
 * Puts entries of the log into a bundle, each once with its proof, and follows what they name:
 * batches of opened bids, snapshots of pools, and the keys that signed. Serves one bundle.
 */
final class EvidenceLeaves {

    private static final String OPENED = "bid.opened";
    private static final String SPECIFICATION = "draw.spec";

    private final LogApi log;
    private final EvidenceZip zip;
    private final Set<Long> written = new HashSet<>();
    private final Set<Long> named = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();

    EvidenceLeaves(LogApi log, EvidenceZip zip) {
        this.log = log;
        this.zip = zip;
    }

    /** The whole chain of a subject, which is also returned. */
    List<JsonObject> chain(String subject) throws IOException {
        var entries = new ArrayList<JsonObject>();
        for (var leaf : log.chain(subject)) {
            write(leaf);
            var entry = JsonObject.read(leaf.leaf());
            remember(entry);
            entries.add(entry);
        }
        return entries;
    }

    private void remember(JsonObject entry) {
        entry.objects("sigs").forEach(sig -> keys.add(sig.string("key")));
        switch (entry.string("type")) {
            case OPENED -> named.add(entry.object("data").integer("index"));
            case SPECIFICATION -> named.add(entry.object("data").object("pool").integer("index"));
            default -> {
                // Names no other entry.
            }
        }
    }

    /** What the chains so far name. */
    void named() throws IOException {
        for (long index : named) {
            for (var leaf : log.leaves(index + 1, 1)) {
                write(leaf);
            }
        }
        for (var leaf : keys.isEmpty() ? List.<LeafView>of() : log.enrolments(keys)) {
            write(leaf);
        }
    }

    private void write(LeafView leaf) throws IOException {
        if (written.add(leaf.index())) {
            zip.add("leaves/%d.json".formatted(leaf.index()), Encodings.utf8(leaf.leaf()));
            zip.add("leaves/%d.tlog-proof".formatted(leaf.index()), Encodings.utf8(leaf.proof()));
        }
    }
}
