package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.rules.CeilingPrice;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** Which decisions a review may consist of: one on every bid, each within the law. */
record QualificationRules(CeilingPrice ceiling, BigDecimal deductionPercent) {

    private static final int LONGEST_REASON = 500;

    Map<Candidate, Judgement> judge(List<Candidate> candidates, List<Decision> decisions) {
        Map<Candidate, Judgement> judgements = new LinkedHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            var field = "decisions[%d]".formatted(i);
            var candidate = candidate(candidates, decisions.get(i), field);
            if (judgements.containsKey(candidate)) {
                throw Refused.of(
                                "bidder-decided-twice",
                                "对%s作了两次决定".formatted(candidate.bidderName()))
                        .field(field)
                        .remedy("每家投标人只作一次决定")
                        .value("bidder", candidate.bidderName());
            }
            judgements.put(candidate, judgement(candidate, decisions.get(i), field));
        }
        refuseMissing(candidates, judgements);
        return judgements;
    }

    private static Candidate candidate(
            List<Candidate> candidates, Decision decision, String field) {
        return candidates.stream()
                .filter(each -> each.bidder().equals(code(decision, field)))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("bidder-not-in-lot", "%s 没有参加本包投标".formatted(decision.bidder()))
                                .field(field)
                                .remedy("只对本包开标记录中的投标人作决定")
                                .value("bidder", decision.bidder()));
    }

    private static CreditCode code(Decision decision, String field) {
        try {
            return CreditCode.parse(decision.bidder());
        } catch (Refused refused) {
            throw refused.field(field);
        }
    }

    private static void refuseMissing(
            List<Candidate> candidates, Map<Candidate, Judgement> judgements) {
        for (int i = 0; i < candidates.size(); i++) {
            if (!judgements.containsKey(candidates.get(i))) {
                throw Refused.of(
                                "bidder-undecided",
                                "尚未对%s作资格审查决定".formatted(candidates.get(i).bidderName()))
                        .field("decisions[%d]".formatted(i))
                        .remedy("请对每家投标人逐一作出合格或不合格的决定")
                        .source("财政部令第87号第四十四条")
                        .value("bidder", candidates.get(i).bidderName());
            }
        }
    }

    private Judgement judgement(Candidate candidate, Decision decision, String field) {
        if (decision.qualified()) {
            refuseInvalid(candidate, field);
            refuseDeduction(candidate, decision, field);
            return new Judgement(true, null, decision.deduction());
        }
        return new Judgement(false, reason(candidate, decision, field), false);
    }

    private void refuseInvalid(Candidate candidate, String field) {
        candidate
                .invalidity(ceiling)
                .ifPresent(invalid -> {
                    throw new Refused(
                                    "bid-invalid",
                                    field,
                                    "%s的投标无效：%s"
                                            .formatted(candidate.bidderName(), invalid.reason()),
                                    "无效投标不能通过资格审查，请改为不合格",
                                    invalid.source())
                            .value("bidder", candidate.bidderName());
                });
    }

    private void refuseDeduction(Candidate candidate, Decision decision, String field) {
        if (!decision.deduction()) {
            return;
        }
        if (deductionPercent.signum() == 0) {
            throw Refused.of("deduction-not-offered", "本项目没有规定小微企业价格扣除")
                    .field(field)
                    .remedy("请取消价格扣除");
        }
        if (!candidate.declaresSmallOrMicro()) {
            throw new Refused(
                            "deduction-not-declared",
                            field,
                            "%s没有声明为小微企业，不能给予价格扣除".formatted(candidate.bidderName()),
                            "请取消对该投标人的价格扣除",
                            "政府采购促进中小企业发展管理办法第十一条")
                    .value("bidder", candidate.bidderName());
        }
    }

    /** A bid that the law makes invalid carries its reason already. */
    private String reason(Candidate candidate, Decision decision, String field) {
        var written = normal(decision.reason());
        if (written.isEmpty()) {
            return candidate
                    .invalidity(ceiling)
                    .map(Invalidity::sentence)
                    .orElseThrow(() -> missingReason(candidate, field));
        }
        if (written.length() > LONGEST_REASON) {
            throw Refused.of("reason-too-long", "理由最长 %d 字".formatted(LONGEST_REASON))
                    .field(field)
                    .remedy("请缩短理由")
                    .value("most", LONGEST_REASON);
        }
        return written;
    }

    /** As canonical JSON carries texts. */
    private static String normal(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static Refused missingReason(Candidate candidate, String field) {
        return new Refused(
                        "reason-missing",
                        field,
                        "%s被判定不合格，应当写明理由".formatted(candidate.bidderName()),
                        "请填写未通过资格审查的理由，结果公布后将告知该投标人",
                        "财政部令第87号第六十九条")
                .wording("not-qualified")
                .value("bidder", candidate.bidderName());
    }
}
