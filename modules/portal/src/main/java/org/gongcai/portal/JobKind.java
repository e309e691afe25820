package org.gongcai.portal;

/** The guided jobs of the demo, in the order in which the sign-in page offers them. */
public enum JobKind {
    DRAW(Icon.LOT),
    BID(Icon.SEAL),
    OPENING(Icon.OPENING),
    SCORES(Icon.CHECK),
    RECEIPT(Icon.VERIFY);

    private final Icon icon;

    JobKind(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }
}
