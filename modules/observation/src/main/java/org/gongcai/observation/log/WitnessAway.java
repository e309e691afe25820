package org.gongcai.observation.log;

/** The witness has not answered; it is asked again. The message says what is waited for. */
final class WitnessAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WitnessAway(String message) {
        super(message);
    }

    WitnessAway(String message, Throwable cause) {
        super(message, cause);
    }
}
