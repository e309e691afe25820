package org.gongcai.observation.log;

import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.WitnessAnswer;

/** Who cosigns the log's checkpoints. */
interface LogWitness {

    NoteVerifier verifier();

    /** Whether another than the log's operator holds the key. */
    boolean isIndependent();

    /** Throws {@link WitnessAway} where no answer came; what came is checked by the caller. */
    WitnessAnswer ask(AddCheckpoint request);
}
