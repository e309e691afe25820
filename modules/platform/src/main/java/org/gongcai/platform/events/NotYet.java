package org.gongcai.platform.events;

/** A fact this listener builds on has not arrived here; the event is tried again shortly. */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String waitingFor) {
        super("Waiting for " + waitingFor);
    }
}
