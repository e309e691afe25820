package org.gongcai.rules;

/** The eight stages of a procurement that everyone sees, in their order. */
public enum Stage {
    PLANNED,
    ANNOUNCED,
    CLOSED,
    OPENED,
    EVALUATED,
    AWARDED,
    CONTRACTED,
    ACCEPTED
}
