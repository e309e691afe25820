package org.gongcai.observation.log;

import java.util.UUID;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That another witness watches the log from now on is an entry of the log itself; it makes the new
 * witness cosign a checkpoint, under which all older entries can be proven.
 */
@Service
class WitnessChange {

    private static final Logger log = LoggerFactory.getLogger(WitnessChange.class);
    private static final String TYPE = "log.witness";

    private final TransparencyLogs logs;
    private final ProvenLeaves proven;
    private final PendingEntries pending;
    private final LogLeaves leaves;
    private final LogWitness witness;
    private final NoteKeys keys;
    private final LegalClock clock;

    WitnessChange(
            TransparencyLogs logs,
            ProvenLeaves proven,
            PendingEntries pending,
            LogLeaves leaves,
            LogWitness witness,
            NoteKeys keys,
            LegalClock clock) {
        this.logs = logs;
        this.proven = proven;
        this.pending = pending;
        this.leaves = leaves;
        this.witness = witness;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Does nothing where the newest cosigned checkpoint is of this witness, or none is cosigned. A
     * checkpoint that still waits, as when the old witness died, is the new one's to cosign.
     */
    @Transactional
    public void record() {
        var head = logs.lockedHead();
        if (head.cosignedSize() == 0 || isCosignedByWitness(head)) {
            return;
        }
        var vkey = witness.verifier().vkey();
        var event = event(head.cosignedSize(), vkey);
        if (!pending.has(event) && !leaves.has(event)) {
            var data = JsonObject.of("v", 1, "witness", vkey).text();
            var origin = keys.log().verifier().name();
            pending.add(event, Statement.ofSystem(TYPE, origin, data), clock.now());
            log.info("From size {} on the log is watched by {}", head.cosignedSize(), vkey);
        }
    }

    private boolean isCosignedByWitness(TransparencyLog head) {
        return proven.checkpoint(head.cosignedSize())
                .map(ProvenLeaves.CosignedCheckpoint::signedNote)
                .filter(note -> ReceivedAnswer.names(note, witness.verifier()))
                .isPresent();
    }

    /** The same for every instance that notices the change. */
    private static UUID event(long size, String vkey) {
        return UUID.nameUUIDFromBytes(Encodings.utf8("%s %d %s".formatted(TYPE, size, vkey)));
    }
}
