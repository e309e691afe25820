package org.gongcai.platform.time;

import java.time.Instant;
import java.util.UUID;

/**
 * A bean that acts when a timer of its kind is due: once, in the order in which timers are due, in
 * the transaction that removes the timer. If it throws, the timer stays and is tried again.
 */
public interface TimerHandler {
    /** Stable name, such as {@code bid-opening.close}. One handler for each kind. */
    String kind();

    /**
     * @param due the moment the timer was set to; it is now that moment or later
     */
    void due(UUID subject, Instant due);
}
