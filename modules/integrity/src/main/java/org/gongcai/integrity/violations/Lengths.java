package org.gongcai.integrity.violations;

/** How many characters the words of a case may have. */
final class Lengths {

    static final int SHORT = 100;
    static final int LINE = 200;
    static final int PARAGRAPH = 1_000;
    static final int LONG = 10_000;

    private Lengths() {}
}
