package org.gongcai.observation.log;

import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.WitnessAnswer;

/** Who cosigns the log's checkpoints. May be away: then it throws and is asked again. */
interface LogWitness {

    NoteVerifier verifier();

    WitnessAnswer ask(AddCheckpoint request);
}
