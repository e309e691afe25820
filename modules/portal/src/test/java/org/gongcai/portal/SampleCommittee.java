package org.gongcai.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.CommitteeProgress;
import org.gongcai.contracts.CommitteeApi.Finding;
import org.gongcai.contracts.CommitteeApi.FindingKind;
import org.gongcai.contracts.CommitteeApi.LotProgress;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.MyScore;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.EvaluationApi.SeatSignature;
import org.gongcai.contracts.EvaluationApi.SignedReport;
import org.gongcai.contracts.EvaluationEvent.DisclosedItem;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.SessionView;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** A committee of five at work on one lot, as its third seat sees it. */
final class SampleCommittee {

    static final int SEAT = 3;
    static final List<Criterion> CRITERIA =
            List.of(
                    new Criterion(
                            "P1", "报价", CriterionKind.PRICE, new BigDecimal("30"), "最低评审价为满分"),
                    new Criterion(
                            "T1",
                            "技术参数",
                            CriterionKind.OBJECTIVE,
                            new BigDecimal("50"),
                            "每偏离一项扣 5 分"),
                    new Criterion(
                            "S1",
                            "服务方案",
                            CriterionKind.SUBJECTIVE,
                            new BigDecimal("20"),
                            "优 15 至 20 分"));
    static final CommitteeTerms TERMS = new CommitteeTerms(CRITERIA, ScoreDisclosure.TOTALS);

    private static final Instant ASKED = SampleWork.NOW.minusSeconds(600);
    private static final String REPORT =
            """
            {"at":1773625200,"bids":[{"E":"ab","averages":{"S1":"17.20","T1":"45.00"},\
            "bidder":"91349921MAE9B0027H","clarifications":[],"conforming":true,\
            "conformity":[{"reason":"完全响应","seat":3,"yes":true}],"deducted":true,\
            "evaluated":"2327400.00","lowPrice":["MEAN"],\
            "lowPriceVotes":[{"reason":"批量采购","seat":3,"yes":true}],\
            "marks":[{"item":"T1","points":"45","seat":3},{"item":"S1","note":"响应及时","points":"17.5","seat":3}],\
            "name":"启明教学装备","outcome":"DECRYPTED","price":"2586000.00","priceScore":"30.00",\
            "qualified":true,"rank":1,"smallOrMicro":true,"total":"92.20"},\
            {"E":"cd","bidder":"91349900MAE9B00199","name":"云桥信息","outcome":"DECRYPTED",\
            "qualified":false,"reason":"没有许可"}],"ceiling":"2864000.00",\
            "criteria":[{"code":"P1","kind":"PRICE","maximum":"30","name":"报价","rule":"最低评审价为满分"},\
            {"code":"T1","kind":"OBJECTIVE","maximum":"50","name":"技术参数","rule":"每偏离一项扣 5 分"},\
            {"code":"S1","kind":"SUBJECTIVE","maximum":"20","name":"服务方案","rule":"优 15 至 20 分"}],\
            "currency":"CNY","deduction":"10","flags":[{"E":"ab","item":"S1","kind":"OUTLIER","seat":3}],\
            "formula":"总分 = 价格分 + 各项平均分之和","lot":"1","minimum":3,"rounding":"保留两位小数",\
            "rule":"财政部令第87号第五十五条","seats":[{"chair":false,"reopened":0,"representative":true,"seat":1},\
            {"chair":true,"reopened":1,"representative":false,"seat":3}],\
            "tender":"349921-CG-2026-0031","v":1}\
            """;

    private SampleCommittee() {}

    static SeatSession session(CommitteePhase phase) {
        return session(SEAT, phase, EnumSet.allOf(CommitteeAction.class), true);
    }

    /**
     * @param begun whether a chair is elected and the discipline read out
     */
    static SeatSession session(
            @Nullable Integer chair,
            CommitteePhase phase,
            Set<CommitteeAction> actions,
            boolean begun) {
        return session(
                chair, List.of(lot(phase, actions)), begun, AwardBasis.COMPREHENSIVE_SCORING);
    }

    static SeatSession session(
            @Nullable Integer chair, List<LotSession> lots, boolean begun, AwardBasis basis) {
        return new SeatSession(
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                SEAT,
                false,
                basis,
                basis == AwardBasis.COMPREHENSIVE_SCORING ? CRITERIA : List.of(),
                seats(begun),
                true,
                SampleWork.NOW,
                chair,
                chair == null ? 2 : chair,
                List.of("不得私自接触投标人", "不得协商打分"),
                lots);
    }

    static List<SeatState> seats(boolean begun) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(seat -> new SeatState(seat, seat == 1, true, begun))
                .toList();
    }

    static LotSession lot(CommitteePhase phase, Set<CommitteeAction> actions) {
        boolean drawn = phase == CommitteePhase.COMPLETED;
        return lot(phase, actions, drawn ? REPORT : null);
    }

    static LotSession signing() {
        return lot(CommitteePhase.REPORT, EnumSet.of(CommitteeAction.SIGN_REPORT), REPORT);
    }

    private static LotSession lot(
            CommitteePhase phase, Set<CommitteeAction> actions, @Nullable String report) {
        boolean waiting = phase == CommitteePhase.WAITING;
        boolean decided = !waiting && phase != CommitteePhase.CONFORMITY;
        return new LotSession(
                "1",
                "智慧教室",
                phase,
                waiting ? List.of() : List.of(bid(decided)),
                false,
                List.of(1, 2),
                List.of(
                        new Finding(FindingKind.MISSING, true, "ab", "S1", "启明教学装备的评分项 S1 没有打分"),
                        new Finding(FindingKind.OUTLIER, false, "ab", "T1", "您的打分明显偏离平均分，请复核")),
                report == null ? List.of() : ranking(),
                report,
                List.of(1, 4),
                report == null ? List.of() : List.of(refusal(null)),
                report == null ? List.of(3, 4) : List.of(2, 3, 5),
                actions);
    }

    static RefusalView refusal(@Nullable Integer witness) {
        return new RefusalView(
                5,
                4,
                "拒不签署，也不<书面>说明",
                ASKED,
                witness,
                witness == null ? null : ASKED.plusSeconds(60));
    }

    /** Of the same report, as the parties receive it. */
    static SignedReport signedReport(boolean whole) {
        return new SignedReport(
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                "1",
                "智慧教室",
                ASKED,
                whole ? REPORT : REPORT.replaceAll("\"marks\":\\[.*?],", ""),
                whole,
                List.of(
                        new SeatSignature(1, true, null, ASKED),
                        new SeatSignature(3, false, "不同意服务方案的得分", ASKED)),
                List.of(refusal(3)));
    }

    /** Before the draw's fourth and fifth seats are taken. */
    static SeatSession waitingForSeats() {
        var seats =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(seat -> new SeatState(seat, seat == 5, seat < 4, false))
                        .toList();
        return waiting(seats, false, SampleWork.NOW);
    }

    /** All sit, before the announced time. */
    static SeatSession early() {
        return waiting(seats(false), true, SampleWork.NOW.plusSeconds(1800));
    }

    private static SeatSession waiting(List<SeatState> seats, boolean seated, Instant start) {
        var session = session(null, CommitteePhase.WAITING, Set.of(), false);
        return new SeatSession(
                session.project(),
                session.number(),
                session.title(),
                SEAT,
                false,
                session.awardBasis(),
                session.criteria(),
                seats,
                seated,
                start,
                null,
                null,
                session.discipline(),
                session.lots());
    }

    static BidSession bid(boolean decided) {
        return new BidSession(
                "ab",
                SampleWork.QIMING,
                "启明教学装备",
                Money.cny("2586000"),
                Money.cny("2327400"),
                decided ? true : null,
                true,
                "完全响应",
                Set.of("MEAN"),
                null,
                decided ? new BigDecimal("30.00") : null,
                List.of(new MyScore("T1", new BigDecimal("45.50"), "少一项")),
                List.of(question(null), question("含三年质保")));
    }

    static ClarificationView question(@Nullable String answer) {
        return new ClarificationView(
                SampleWork.ID,
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                "1",
                "启明教学装备",
                "请说明质保期限",
                ASKED,
                ASKED.plusSeconds(1800),
                answer,
                answer == null ? null : ASKED.plusSeconds(300));
    }

    static List<RankedBid> ranking() {
        return List.of(
                new RankedBid(
                        1,
                        SampleWork.QIMING,
                        "启明教学装备",
                        Money.cny("2586000"),
                        Money.cny("2327400"),
                        new BigDecimal("92.20")));
    }

    /** The project whose committee this is, with its sessions. */
    static ProjectView project(ProjectState state, Action... actions) {
        var plain = SampleWork.project(state, actions);
        return new ProjectView(
                plain.id(),
                plain.number(),
                plain.title(),
                plain.purchaser(),
                plain.agency(),
                plain.method(),
                plain.category(),
                plain.budget(),
                plain.smallOrMicroDeduction(),
                plain.summary(),
                plain.lots(),
                plain.documents(),
                plain.state(),
                plain.publication(),
                plain.proposal(),
                plain.announcedAt(),
                plain.postings(),
                plain.awards(),
                plain.awardedAt(),
                plain.deadlines(),
                plain.actions(),
                AwardBasis.COMPREHENSIVE_SCORING,
                TERMS,
                List.of(
                        new SessionView(
                                SessionKind.EVALUATION, SampleWork.DEADLINE, 240, "第二评标室")));
    }

    static CommitteeProgress progress() {
        return new CommitteeProgress(
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                seats(true),
                SEAT,
                List.of(new LotProgress("1", "智慧教室", CommitteePhase.SCORING, 4, 3, 2, 0)));
    }

    static List<MemberName> members() {
        return List.of(
                new MemberName("赵一鸣", "澄州大学", false), new MemberName("王敏", "澄溪县教育体育局", true));
    }

    static List<LotScores> disclosed() {
        var items =
                List.of(
                        new DisclosedItem(
                                "S1",
                                List.of(new BigDecimal("17.5"), new BigDecimal("16")),
                                new BigDecimal("16.75")));
        return List.of(
                new LotScores(
                        "1",
                        List.of(
                                new DisclosedScore(
                                        1,
                                        SampleWork.QIMING,
                                        "启明教学装备",
                                        new BigDecimal("92.20"),
                                        items))));
    }
}
