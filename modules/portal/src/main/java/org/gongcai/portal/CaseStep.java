package org.gongcai.portal;

/** Through what a violation case has to go before anybody is affected by it. */
public enum CaseStep {
    FILED,
    NOTICE,
    STATEMENT,
    DECISION,
    SERVICE,
    PUBLICATION
}
