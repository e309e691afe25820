package org.gongcai.rules;

/** By what bids are ranked. */
public enum AwardBasis {
    LOWEST_EVALUATED_PRICE,
    COMPREHENSIVE_SCORING
}
