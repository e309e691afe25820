package org.gongcai.trust;

/**
 * Something that was to be checked did not check out; the message says what was attempted and both
 * values.
 */
public final class Untrusted extends RuntimeException {
    private final Fault fault;

    public Untrusted(Fault fault, String message) {
        super(fault + ": " + message);
        this.fault = fault;
    }

    Untrusted(Fault fault, String message, Throwable cause) {
        super(fault + ": " + message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
