package org.gongcai.integrity.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.PoolName;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;

/** A case of the demo county at each of its steps. */
abstract class CaseScenario {

    static final LocalDate FILED = LocalDate.parse("2026-03-16");
    static final UUID RECORDER = UUID.randomUUID();
    static final UUID SECOND = UUID.randomUUID();
    static final UUID POOL = UUID.randomUUID();
    static final NewEnding ENDING = new NewEnding("行政复议撤销", "澄政复〔2026〕3号");
    static final Accused BOYING =
            Accused.organisation(OffenderKind.SUPPLIER, party("91349900MAE9B0051L", "博影医学科技有限公司"));

    static Accused evaluator() {
        return Accused.evaluator("E-0042", new PoolName(POOL, "澄溪县评审专家库"));
    }

    static ViolationCase filed() {
        return filed(BOYING, "GP-77-3");
    }

    static ViolationCase filed(Accused accused, String ground) {
        return new ViolationCase(
                accused,
                Authority.of(party("11349921990000172P", "澄溪县财政局")),
                ViolationGround.of(ground, FILED),
                "与其他供应商串通投标。",
                null,
                RECORDER,
                at(FILED));
    }

    static ViolationCase noticed() {
        var filed = filed();
        filed.giveNotice(notice(), FILED);
        return filed;
    }

    static ViolationCase stated() {
        var filed = noticed();
        filed.state("我公司没有串通。");
        return filed;
    }

    static ViolationCase decided() {
        var filed = stated();
        filed.decide(decision(36), SECOND, FILED);
        return filed;
    }

    static ViolationCase published() {
        var filed = decided();
        filed.serve(served(FILED), at(FILED));
        return filed;
    }

    static CaseNotice notice() {
        return new CaseNotice("串通投标", "一年内禁止参加政府采购活动", "可在五个工作日内陈述、申辩或者要求听证");
    }

    static CaseDecision decision(int months) {
        return new CaseDecision(
                "澄财采罚〔2026〕1号",
                "与其他供应商恶意串通。",
                "列入不良行为记录名单",
                months,
                "9,860 元",
                Seriousness.SERIOUS,
                "六十日内可申请行政复议，六个月内可提起行政诉讼");
    }

    static Service served(LocalDate on) {
        return new Service(on, "直接送达");
    }

    static Instant at(LocalDate day) {
        return LegalTime.startOf(day).plusSeconds(9 * 3600);
    }

    static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }

    static void refused(String code, ThrowingCallable act) {
        assertThat(refusal(act).code()).isEqualTo(code);
    }

    static Refused refusal(ThrowingCallable act) {
        var found = new Refused[1];
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, refusal -> found[0] = refusal);
        return found[0];
    }
}
