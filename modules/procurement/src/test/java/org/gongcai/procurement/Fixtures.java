package org.gongcai.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.ProjectKind;
import org.gongcai.rules.ProjectNumber;
import org.gongcai.rules.Region;
import org.jspecify.annotations.Nullable;

/** The smart classrooms of the county's education bureau. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-03-16T01:00:00Z");
    static final Instant DEADLINE = Instant.parse("2026-04-08T01:30:00Z");

    static final PartyRef PURCHASER = party("11349921990000252B", "澄溪县教育体育局");
    static final PartyRef AGENCY = party("91349900MAE9A0013Y", "澄州衡正招标代理有限公司");
    static final String QIMING = "91349921MAE9B0027H";
    static final String HENGTAI = "91349921MAE9B0035C";
    static final String YUNQIAO = "91349900MAE9B00199";

    static final Actor HANDLER = actor("经办甲", true);
    static final Actor REVIEWER = actor("复核乙", true);
    static final Actor AGENT = actor("代理丙", false);
    static final Actor AGENT_TOO = actor("代理丁", false);

    static final Criterion PRICE = criterion("P", CriterionKind.PRICE, "30");
    static final Criterion SERVICE = criterion("S", CriterionKind.OBJECTIVE, "29.5");
    static final Criterion DESIGN = criterion("D", CriterionKind.SUBJECTIVE, "40.5");

    static final LotAward FIRST = new LotAward("1", QIMING, null);

    static final ProjectNumber NUMBER =
            new ProjectNumber(new Region("349921"), ProjectKind.PROCUREMENT, 2026, 31);

    private Fixtures() {}

    private static PartyRef party(String code, String name) {
        return new PartyRef(UUID.randomUUID(), new CreditCode(code), name);
    }

    private static Actor actor(String name, boolean ofPurchaser) {
        return new Actor(
                UUID.randomUUID(),
                name,
                UUID.randomUUID(),
                ofPurchaser ? PURCHASER.id() : AGENCY.id(),
                ofPurchaser);
    }

    static ProjectPlan plan(LotPlan... lots) {
        return plan(PURCHASER.id(), AGENCY.id(), lots);
    }

    static ProjectPlan plan(UUID purchaser, @Nullable UUID agency, LotPlan... lots) {
        return new ProjectPlan(
                "中小学智慧教室设备",
                purchaser,
                agency,
                ProcurementMethod.OPEN_TENDER,
                "A02010105",
                "CNY",
                List.of(lots),
                BigDecimal.TEN,
                "两所学校",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                null);
    }

    static LotPlan lot(String title, String budget) {
        return new LotPlan(title, new BigDecimal(budget));
    }

    static Plan lawful(ProjectPlan typed) {
        var parties = new Parties(PURCHASER, AGENCY, UUID.randomUUID(), "349921");
        return Plan.of(typed, parties, LegalTime.dateOf(NOW));
    }

    static EvaluationTerms evaluation(ProjectPlan typed, Plan plan) {
        return EvaluationTerms.of(typed, plan, plan.procedure(LegalTime.dateOf(NOW)));
    }

    /** The same plan, ranked by that. */
    static ProjectPlan ranked(
            ProjectPlan plan, AwardBasis basis, @Nullable CommitteeTerms committee) {
        return new ProjectPlan(
                plan.title(),
                plan.purchaser(),
                plan.agency(),
                plan.method(),
                plan.category(),
                plan.currency(),
                plan.lots(),
                plan.smallOrMicroDeduction(),
                plan.summary(),
                basis,
                committee);
    }

    static ProjectPlan scored(ProjectPlan plan) {
        return ranked(plan, AwardBasis.COMPREHENSIVE_SCORING, committee(PRICE, SERVICE, DESIGN));
    }

    static CommitteeTerms committee(Criterion... criteria) {
        return new CommitteeTerms(List.of(criteria), ScoreDisclosure.TOTALS);
    }

    static Criterion criterion(String code, CriterionKind kind, String maximum) {
        return new Criterion(code, "评审因素" + code, kind, new BigDecimal(maximum), "按招标文件打分");
    }

    static Project draft(ProjectPlan typed) {
        var lots = new Lots(typed.lots(), Plan.currency(typed));
        var plan = lawful(typed);
        return new Project(plan, evaluation(typed, plan), lots, Recorded.here(NOW));
    }

    static Project drafted() {
        var project = draft(plan(lot("一包", "1000000.00"), lot("二包", "1864000.00")));
        project.attach(document());
        return project;
    }

    static Attachment document() {
        return new Attachment(
                UUID.randomUUID(), "招标文件.pdf", "application/pdf", 2048, "ab".repeat(32));
    }

    static Publication publication(Instant deadline) {
        return new Publication(deadline, 30, true, "县公共资源交易中心一号厅");
    }

    static Project proposed() {
        var project = drafted();
        project.proposePublication(HANDLER, publication(DEADLINE), () -> NUMBER, NOW);
        return project;
    }

    /** By comprehensive scoring, so that evaluators are drawn. */
    static Project announcedForCommittee() {
        var project = draft(scored(plan(lot("一包", "1000000.00"))));
        project.attach(document());
        project.proposePublication(HANDLER, publication(DEADLINE), () -> NUMBER, NOW);
        project.confirmPublication(REVIEWER, NOW);
        return project;
    }

    static Project closed() {
        var project = proposed();
        project.confirmPublication(REVIEWER, NOW);
        project.closeBidding();
        return project;
    }

    static RankedBid bid(int rank, String bidder, String price, String evaluated) {
        return new RankedBid(
                rank,
                new CreditCode(bidder),
                "供应商" + bidder,
                Money.cny(price),
                Money.cny(evaluated),
                null);
    }

    /** The first lot is ranked 启明, 恒泰, 云桥; the second failed. */
    static Project evaluated() {
        var project = closed();
        project.open("1", List.of());
        project.fail("2", "投标人不足 3 家", "财政部令第87号第四十一条", DEADLINE);
        var ranking =
                List.of(
                        bid(1, QIMING, "950000.00", "855000.00"),
                        bid(2, HENGTAI, "960000.00", "864000.00"),
                        bid(3, YUNQIAO, "900000.00", "900000.00"));
        project.evaluate("1", ranking, DEADLINE);
        return project;
    }

    static AwardProposal award(LotAward... lots) {
        return new AwardProposal(new ArrayList<>(Arrays.asList(lots)));
    }
}
