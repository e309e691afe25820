package org.gongcai.portal;

/** What a committee does with a lot, in this order. */
public enum CommitteeStep {
    CHAIR,
    DISCIPLINE,
    CONFORMITY,
    SCORING,
    REPORT,
    SIGNED
}
