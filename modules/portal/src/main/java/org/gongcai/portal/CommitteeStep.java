package org.gongcai.portal;

/** What a committee does with a lot, in this order. */
public enum CommitteeStep {
    SEATS,
    CHAIR,
    DISCIPLINE,
    CONFORMITY,
    SCORING,
    REPORT,
    SIGNED
}
