package org.gongcai.platform.time;

/**
 * A bean by which a service says that something of this moment is not finished, such as a proof
 * that is pending. A clock that is being moved waits for it, for at most a minute.
 */
public interface ClockBarrier {
    boolean settled();
}
