package org.gongcai.trust.draw;

import org.gongcai.trust.Fault;
import org.gongcai.trust.Signable;
import org.gongcai.trust.Untrusted;

/** A message of {@code gongcai/draw/v1}; each is the data of one log entry. */
public sealed interface DrawAct extends Signable
        permits PoolSnapshot,
                DrawSpec,
                DrawCommit,
                DrawReveal,
                DrawBeacon,
                DrawVoid,
                DrawResult,
                DrawContact,
                DrawOpen {

    /** Refuses what is not {@code <project number>/draw/<attempt>}. */
    static void checkId(String draw) {
        if (!draw.matches("\\S+/draw/[1-9][0-9]{0,8}")) {
            throw new Untrusted(Fault.WRONG_FIELD, "not the id of a draw: '" + draw + "'");
        }
    }
}
