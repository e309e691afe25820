package org.gongcai.portal;

import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.rules.Refused;

/**
 * The decision on one bidder as typed.
 *
 * @param qualified "yes", "no", or empty where nothing is decided yet
 * @param deduction "on" where the small-or-micro declaration is accepted
 */
record DecisionForm(String bidder, String qualified, String reason, String deduction) {

    private static final String SOURCE = "财政部令第87号第四十四条";

    DecisionForm {
        bidder = Typed.text(bidder);
        qualified = Typed.text(qualified);
        reason = Typed.text(reason);
        deduction = Typed.text(deduction);
    }

    boolean isQualified() {
        return qualified.equals("yes");
    }

    boolean isRejected() {
        return qualified.equals("no");
    }

    boolean isDeducted() {
        return !deduction.isEmpty();
    }

    Decision decision(int index) {
        var field = "decisions[%d].".formatted(index);
        if (!isQualified() && !isRejected()) {
            throw new Refused(
                            "decision-missing",
                            field + "qualified",
                            "还有投标人没有作出资格审查结论",
                            "请对每一家投标人选择合格或者不合格",
                            SOURCE)
                    .wording("qualification");
        }
        if (isRejected() && reason.isEmpty()) {
            throw new Refused(
                    "decision-reason",
                    field + "reason",
                    "资格审查不合格应当写明理由",
                    "请写明理由，理由将告知该投标人",
                    SOURCE);
        }
        return new Decision(
                bidder, isQualified(), Typed.orNull(reason), isQualified() && isDeducted());
    }
}
