package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sits on a committee, kept encrypted until the award publishes it. Filled by the venue, within
 * the transaction in which a seat is taken or left.
 */
public interface CommitteeRegister {

    /**
     * @param number of the evaluator; absent for the purchaser's representative
     * @param opening blinding factor of the drawn person, hex; absent for the purchaser's
     *     representative
     */
    void seated(
            UUID draw,
            int seat,
            boolean purchaserRepresentative,
            String name,
            String employer,
            @Nullable String number,
            @Nullable String opening);

    /** The seat is empty again; who sat there is not published. */
    void left(UUID draw, int seat);
}
