package org.gongcai.app;

import java.util.UUID;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.Seen;
import org.gongcai.trust.TlogProof;

/** Checks on one's own device what the log says, before acting on it. */
record LogProofs(LogApi log) {

    /** An entry whose proof was checked up to the witness. */
    record Proven(long index, JsonObject data, Seen seen) {}

    LogPolicy policy() {
        var keys = log.keys();
        return LogPolicy.of(
                NoteVerifier.parse(keys.log()),
                keys.witnesses().stream().map(NoteVerifier::parse).toArray(NoteVerifier[]::new));
    }

    Proven proven(UUID event, String type) {
        LeafView view = log.leaf(event);
        byte[] leaf = Encodings.utf8(view.leaf());
        var proof = TlogProof.parse(view.proof());
        var seen = proof.verify(Merkle.leafHash(leaf), policy());
        var json = JsonObject.read(leaf);
        if (!json.string("type").equals(type)) {
            throw new IllegalStateException(
                    "Entry %d is %s, expected %s"
                            .formatted(proof.index(), json.string("type"), type));
        }
        return new Proven(proof.index(), json.object("data"), seen);
    }
}
