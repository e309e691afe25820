package org.gongcai.rules;

/** What results are summed up together; their sums are never mixed. */
public enum ResultGroup {
    PURCHASES,
    WORKS,
    PROPERTY;

    /** Purchases are counted as projects (次), works and property as lots (宗). */
    public boolean isCountedByProject() {
        return this == PURCHASES;
    }
}
