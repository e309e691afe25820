package org.gongcai.cli.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.Fault;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.Seen;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.TlogProof;
import org.gongcai.trust.Untrusted;

/** Whom one believes about a log: its keys, its witnesses, and how many of them. */
record TlogPolicy(List<NoteVerifier> logs, List<NoteVerifier> witnesses, Quorum quorum) {
    TlogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    static TlogPolicy parse(String text) {
        return new PolicyReader().read(text);
    }

    /** Checks a checkpoint: a known log signed it, and enough witnesses saw it. */
    Seen check(SignedNote note) {
        return accepting(note).check(note);
    }

    /** Checks a proof the same way, and that the leaf is under its checkpoint. */
    Seen check(TlogProof proof, Bytes32 leafHash) {
        return proof.verify(leafHash, accepting(proof.checkpoint()));
    }

    /** The log and those witnesses of this note that the quorum counted. */
    LogPolicy accepting(SignedNote note) {
        var log = log(note);
        var cosigners = cosigners(note);
        if (!quorum.isMetBy(cosigners)) {
            throw new Untrusted(
                    Fault.WITNESS_MISSING,
                    "cosigned by %s, the policy's quorum is not met"
                            .formatted(cosigners.stream().map(NoteVerifier::name).toList()));
        }
        return new LogPolicy(log, List.copyOf(cosigners), List.of(), 0);
    }

    private NoteVerifier log(SignedNote note) {
        var origin = Checkpoint.parse(note.text()).origin();
        var named = logs.stream().filter(each -> each.name().equals(origin)).toList();
        if (named.isEmpty()) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "origin %s, the policy knows %s"
                            .formatted(origin, logs.stream().map(NoteVerifier::name).toList()));
        }
        return named.stream()
                .filter(note::isSignedBy)
                .findFirst()
                .orElseThrow(() ->
                        new Untrusted(
                                Fault.SIGNATURE_MISSING,
                                "no signature of %s under a key of the policy".formatted(origin)));
    }

    private Set<NoteVerifier> cosigners(SignedNote note) {
        var cosigners = new LinkedHashSet<NoteVerifier>();
        for (var witness : witnesses) {
            if (note.cosignedAt(witness).isPresent()) {
                cosigners.add(witness);
            }
        }
        return cosigners;
    }
}
