package org.gongcai.rules;

/** What results are summed up together; their sums are never mixed. */
public enum ResultGroup {
    PURCHASES,
    WORKS,
    PROPERTY
}
