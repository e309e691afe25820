package org.gongcai.portal;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicFinding;
import org.gongcai.contracts.DisclosureApi.PublicMonitoring;
import org.gongcai.contracts.MonitoringApi.ConclusionView;
import org.gongcai.contracts.MonitoringApi.FindingView;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.PostView;
import org.gongcai.contracts.ObservationApi.InspectionReport;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.MissedSession;
import org.gongcai.contracts.ObservationApi.ProjectStages;
import org.gongcai.contracts.ObservationApi.StageFigures;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.HalfYear;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** An inspection body of the demo county with one monitoring, in every state. */
final class SampleInspection {

    static final PartyRef BODY =
            new PartyRef(
                    UUID.fromString("b0000000-0000-4000-8000-000000000099"),
                    new CreditCode("11349921990001212E"),
                    "澄溪县纪委监委");

    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final Finding FINDING =
            new Finding(FindingKind.OPENING, "财政部令第87号第四十一条", "解密原因未宣布<设备>");

    private SampleInspection() {}

    static MonitoringView monitoring(MonitoringState state) {
        return monitoring(state, EnumSet.allOf(MonitoringAction.class));
    }

    static MonitoringView monitoring(MonitoringState state, Set<MonitoringAction> actions) {
        boolean concluded =
                state == MonitoringState.ADDRESSED || state == MonitoringState.COMPLETED;
        boolean draft = state == MonitoringState.DRAFT;
        return new MonitoringView(
                SampleWork.ID,
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                SampleWork.PURCHASER,
                BODY,
                state,
                List.of(InspectedStage.BIDS_AND_OPENING, InspectedStage.AWARD_AND_CONTRACT),
                List.of(MonitoringReason.PUBLIC),
                "核查代为解密的程序",
                SampleWork.NOW,
                draft ? null : DAY,
                draft ? null : DAY.plusDays(14),
                draft
                        ? null
                        : new ConclusionView(
                                "存在问题",
                                "韩松",
                                false,
                                concluded ? DAY : null,
                                concluded ? DAY.plusDays(7) : null),
                draft ? List.of() : findings(concluded),
                draft ? List.of() : List.of(post(1, true, true), post(2, false, false)),
                state == MonitoringState.STOPPED ? "项目已终止" : null,
                actions);
    }

    private static List<FindingView> findings(boolean concluded) {
        var resolution = concluded ? Resolution.ELIMINATED : null;
        return List.of(
                new FindingView(1, FINDING, "已补记原因", DAY, resolution),
                new FindingView(2, FINDING, null, null, null));
    }

    private static PostView post(int number, boolean fromBody, boolean answered) {
        return new PostView(
                number,
                fromBody,
                fromBody ? BODY.name() : "澄溪县教育体育局",
                "请说明<使用>情况",
                SampleWork.NOW,
                fromBody ? null : 1,
                DAY,
                answered,
                SampleDisclosure.EVENT);
    }

    static PublicMonitoring published() {
        return new PublicMonitoring(
                SampleWork.ID,
                BODY.name(),
                MonitoringState.COMPLETED,
                List.of(InspectedStage.BIDS_AND_OPENING),
                List.of(MonitoringReason.INDICATOR),
                "核查代为解密的程序",
                DAY,
                DAY.plusDays(14),
                "存在一项问题",
                DAY.plusDays(7),
                List.of(
                        new PublicFinding(FINDING, "已补记原因", Resolution.ELIMINATED),
                        new PublicFinding(FINDING, null, null)),
                "整改到位",
                List.of(
                        new Proof(
                                "proof.monitoring-decided",
                                SampleDisclosure.EVENT,
                                SampleWork.NOW)));
    }

    static List<StageFigures> stages() {
        return Arrays.stream(InspectedStage.values())
                .map(each ->
                        each == InspectedStage.BIDS_AND_OPENING
                                ? new StageFigures(each, 9, 8, 1, 0, 1, 2, 2, 1, 1)
                                : new StageFigures(each, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .toList();
    }

    static ProjectStages project() {
        return new ProjectStages(
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                SampleWork.PURCHASER,
                stages());
    }

    private static InspectionReport report(@Nullable Object @Nullable [] asked) {
        if (asked == null
                || !(asked[0] instanceof Integer year && asked[1] instanceof Integer half)) {
            throw new IllegalArgumentException("No half-year");
        }
        return new InspectionReport(
                BODY,
                new HalfYear(year, half),
                1,
                3,
                stages(),
                List.of(
                        new MissedSession(
                                SampleDisclosure.AWARDED,
                                "中小学智慧教室",
                                SessionKind.EVALUATION,
                                SampleWork.NOW,
                                InvitationState.DECLINED,
                                "巡察汇报")),
                List.of(SampleCases.irregularity("已提醒", false)));
    }

    /** What the observation and the monitoring services answer. */
    static @Nullable Object answer(Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "monitorings" -> List.of(monitoring(MonitoringState.COMPLETED));
            case "stages" -> List.of(project());
            case "report" -> report(arguments);
            case "invitations", "irregularities", "attendance" -> List.of();
            default -> throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
        };
    }
}
