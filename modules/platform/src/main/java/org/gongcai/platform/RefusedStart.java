package org.gongcai.platform;

/** The configuration contradicts the data it meets; the process ends and says what to do. */
public class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public RefusedStart(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
