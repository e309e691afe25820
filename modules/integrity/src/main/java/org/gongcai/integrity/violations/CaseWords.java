package org.gongcai.integrity.violations;

import org.gongcai.contracts.ViolationApi.CaseState;

/** The states of a case as people read them. */
final class CaseWords {

    private CaseWords() {}

    static String of(CaseState state) {
        return switch (state) {
            case FILED -> "已立案";
            case NOTICE_GIVEN -> "已告知";
            case STATED -> "已陈述申辩";
            case DECIDED -> "已决定";
            case PUBLISHED -> "已公布";
            case REPAIRED -> "已信用修复";
            case DISMISSED -> "已结案";
        };
    }
}
