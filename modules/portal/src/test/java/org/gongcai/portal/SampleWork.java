package org.gongcai.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.BidOpeningApi.OpenedFile;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.NoteView;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.ProcurementApi.LotView;
import org.gongcai.contracts.ProcurementApi.NextDeadline;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Proposal;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;

/** A project of the demo county in each of its states, and what belongs to it. */
final class SampleWork {

    static final UUID ID = UUID.fromString("b0000000-0000-4000-8000-000000000031");
    static final UUID FIRST_PERSON = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    static final UUID SECOND_PERSON = UUID.fromString("a0000000-0000-4000-8000-000000000002");
    static final Instant DEADLINE = Instant.parse("2026-03-16T01:30:00Z");
    static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    static final Money BUDGET = Money.cny("2864000");
    static final CreditCode QIMING = SampleDisclosure.QIMING;

    private static final Instant ANNOUNCED = Instant.parse("2026-02-20T01:00:00Z");
    static final PartyRef PURCHASER =
            new PartyRef(ID, new CreditCode("11349921990000252B"), "澄溪县教育体育局");
    private static final Award AWARD =
            new Award("1", QIMING, "启明教学装备", Money.cny("2586000"), BUDGET);
    private static final Set<ProjectState> NOT_ANNOUNCED =
            Set.of(ProjectState.DRAFT, ProjectState.PUBLICATION_PROPOSED);

    private SampleWork() {}

    static ProjectView project(ProjectState state, Action... actions) {
        boolean announced = !NOT_ANNOUNCED.contains(state);
        boolean draft = state == ProjectState.DRAFT;
        boolean proposed =
                state == ProjectState.PUBLICATION_PROPOSED || state == ProjectState.AWARD_PROPOSED;
        return new ProjectView(
                ID,
                draft ? null : SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                PURCHASER,
                null,
                ProcurementMethod.OPEN_TENDER,
                "A02010105",
                BUDGET,
                BigDecimal.TEN,
                "120 间教室的设备",
                List.of(lot(state)),
                List.of(new Attachment(ID, "招标文件.pdf", "application/pdf", 2_200_000, "ab")),
                state,
                draft ? null : new Publication(DEADLINE, 30, true, "第一开标室"),
                proposed ? new Proposal(FIRST_PERSON, "王敏", ANNOUNCED, List.of(AWARD), null) : null,
                announced ? ANNOUNCED : null,
                List.of(),
                state == ProjectState.AWARDED ? List.of(AWARD) : List.of(),
                state == ProjectState.AWARDED ? NOW : null,
                List.of(
                        new NextDeadline(
                                "T14",
                                LocalDate.parse("2026-03-19"),
                                false,
                                "收到评审报告后五个工作日内确定中标人",
                                "政府采购法实施条例第四十三条")),
                Set.of(actions),
                AwardBasis.LOWEST_EVALUATED_PRICE,
                null,
                List.of());
    }

    private static LotView lot(ProjectState state) {
        var content = new LotContent("1", "智慧教室", BUDGET);
        return switch (state) {
            case EVALUATED, AWARD_PROPOSED ->
                    new LotView(content, LotState.EVALUATED, null, ranking());
            case AWARDED -> new LotView(content, LotState.AWARDED, null, ranking());
            case FAILED -> new LotView(content, LotState.FAILED, "有效投标不足 3 家", List.of());
            case DRAFT, PUBLICATION_PROPOSED, ANNOUNCED, CLOSED, OPENED ->
                    new LotView(content, LotState.RUNNING, null, List.of());
        };
    }

    static List<RankedBid> ranking() {
        return List.of(
                new RankedBid(
                        1, QIMING, "启明教学装备", Money.cny("2586000"), Money.cny("2327400.00"), null));
    }

    static LotEvaluation evaluation(LotEvaluationState state) {
        boolean review = state == LotEvaluationState.QUALIFICATION_REVIEW;
        boolean waiting = state == LotEvaluationState.WAITING_FOR_OPENING;
        return new LotEvaluation(
                "1",
                "智慧教室",
                BUDGET,
                state,
                3,
                waiting ? List.of() : List.of(candidate(review), unopened()),
                state == LotEvaluationState.COMPLETED ? ranking() : List.of(),
                state == LotEvaluationState.COMPLETED ? NOW : null,
                review);
    }

    private static CandidateView candidate(boolean review) {
        return new CandidateView(
                "ab",
                QIMING,
                "启明教学装备",
                DecryptOutcome.DECRYPTED,
                Money.cny("2586000"),
                Map.of("工期", "60 天"),
                true,
                null,
                Set.of("MEAN"),
                review ? null : true,
                null,
                review ? null : true);
    }

    private static CandidateView unopened() {
        return new CandidateView(
                "cd",
                new CreditCode("11349921990000252B"),
                "没有解密的投标人",
                DecryptOutcome.BIDDER_FAULT,
                null,
                Map.of(),
                false,
                "投标未解密",
                Set.of(),
                null,
                null,
                null);
    }

    static OpenedBidView opened() {
        return new OpenedBidView(
                "1",
                "ab",
                QIMING,
                "启明教学装备",
                DecryptOutcome.DECRYPTED,
                Money.cny("2586000"),
                Map.of(),
                List.of(new OpenedFile(0, "投标文件.pdf", "application/pdf", 1_400_000)));
    }

    static InvitationView invitation(InvitationState state) {
        return new InvitationView(
                ID,
                ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                PURCHASER,
                SessionKind.BID_OPENING,
                DEADLINE,
                "第一开标室",
                state,
                state == InvitationState.ABSENT,
                state == InvitationState.ATTENDED ? DEADLINE : null,
                state == InvitationState.ATTENDED,
                state == InvitationState.DECLINED ? "公务冲突" : null,
                state == InvitationState.ABSENT ? "病假" : null,
                state == InvitationState.ATTENDED
                        ? List.of(
                                new NoteView(
                                        ID,
                                        NoteType.QUESTION,
                                        InspectedStage.BIDS_AND_OPENING,
                                        "为何推迟？",
                                        DEADLINE,
                                        null,
                                        SECOND_PERSON))
                        : List.of());
    }
}
