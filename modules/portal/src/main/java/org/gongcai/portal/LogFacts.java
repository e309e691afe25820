package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.LogApi;
import org.gongcai.trust.LogPolicy;
import org.gongcai.trust.NoteVerifier;
import org.springframework.stereotype.Component;

/** Entries of the log with their proofs, for scripts that check them and believe nobody. */
@Component
class LogFacts {

    private final LogApi log;

    LogFacts(LogApi log) {
        this.log = log;
    }

    /** Refused with unknown-leaf until the event is in the log. */
    Entry entry(UUID event) {
        var leaf = log.leaf(event);
        return new Entry(leaf.leaf(), leaf.proof());
    }

    /** The newest cosigned note. */
    String checkpoint() {
        return log.checkpoint().note();
    }

    Keys keys() {
        var keys = log.keys();
        return new Keys(keys.log(), keys.witnesses());
    }

    /** The same keys as a policy file (C2SP tlog-policy) that asks for every witness. */
    String policy() {
        var keys = log.keys();
        var witnesses = keys.witnesses().stream().map(NoteVerifier::parse);
        return LogPolicy.of(NoteVerifier.parse(keys.log()), witnesses.toArray(NoteVerifier[]::new))
                .format();
    }

    /**
     * @param leaf canonical JSON
     * @param proof .tlog-proof
     */
    record Entry(String leaf, String proof) {}

    /** Verifier keys (vkeys). */
    record Keys(String log, List<String> witnesses) {}
}
