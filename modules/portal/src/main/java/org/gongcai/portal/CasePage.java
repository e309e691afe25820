package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.EndingView;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;

/** A violation case with its forms, one of them perhaps as typed and refused. */
record CasePage(CaseView found, FilledForm form) {

    /** What both parties are told of their remedies unless the decision says otherwise. */
    static final String APPEAL = "如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼。";

    static final String RIGHTS = "当事人有权进行陈述和申辩；符合行政处罚法第六十三条规定情形的，有权要求听证。";

    String path() {
        return "/cases/" + found.id();
    }

    boolean may(CaseAction action) {
        return found.actions().contains(action);
    }

    /** Who recorded a case neither decides nor dismisses it. */
    boolean needsAnother() {
        return found.mine()
                && (found.state() == CaseState.NOTICE_GIVEN || found.state() == CaseState.STATED);
    }

    /** What was proposed and waits for another person. */
    Optional<EndingView> pending() {
        return found.endings().stream().filter(each -> each.effectiveOn() == null).findFirst();
    }

    /** How long a ban the ground allows; nothing where the table has no such row. */
    Optional<ViolationGround> ground() {
        try {
            return Optional.of(
                    ViolationGround.of(found.ground(), LegalTime.dateOf(found.filedAt())));
        } catch (Refused unavailable) {
            return Optional.empty();
        }
    }

    List<StepView> strip() {
        int reached = reached();
        return Arrays.stream(CaseStep.values())
                .map(step -> new StepView(step, state(step.ordinal(), reached)))
                .toList();
    }

    private int reached() {
        return switch (found.state()) {
            case FILED -> 1;
            case NOTICE_GIVEN -> 2;
            case STATED -> 3;
            case DECIDED -> 4;
            case PUBLISHED, REPAIRED -> CaseStep.values().length;
            case DISMISSED -> found.notice() == null ? 1 : 2;
        };
    }

    private StageState state(int place, int reached) {
        if (place < reached) {
            return StageState.DONE;
        }
        if (found.state() == CaseState.DISMISSED) {
            return StageState.CANCELLED;
        }
        return place == reached ? StageState.NOW : StageState.LATER;
    }

    record StepView(CaseStep step, StageState state) {}
}
