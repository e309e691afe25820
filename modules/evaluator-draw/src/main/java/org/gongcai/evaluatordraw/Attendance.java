package org.gongcai.evaluatordraw;

import java.util.UUID;

/** Who has come to the venue, as draws need it. */
public interface Attendance {

    /**
     * Whether whoever holds the seat was identified at the venue: from then on it is settled there.
     */
    boolean hasCome(UUID draw, int seat);
}
