package org.gongcai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.CreditKind;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.EndingKind;
import org.gongcai.contracts.ViolationApi.EndingView;
import org.gongcai.contracts.ViolationApi.LetterCase;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;

/** A violation of the demo county in each of its states, and what the public column shows. */
final class SampleCases {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private SampleCases() {}

    static CaseView found(CaseState state, boolean mine, Set<CaseAction> actions) {
        boolean told = state != CaseState.FILED;
        boolean decided =
                Set.of(CaseState.DECIDED, CaseState.PUBLISHED, CaseState.REPAIRED).contains(state);
        boolean served = decided && state != CaseState.DECIDED;
        return new CaseView(
                SampleWork.ID,
                new Offender(OffenderKind.SUPPLIER, SampleWork.QIMING.value(), "启明教学装备", null),
                "GP-77-1",
                "提供虚假材料谋取中标、成交",
                "政府采购法第七十七条第一款第一项",
                "检测报告<系>伪造",
                SampleWork.ID,
                state,
                SampleWork.NOW,
                mine,
                told ? new CaseNotice("检测报告系伪造", "禁止一年", "可以陈述和申辩") : null,
                told ? DAY.plusDays(7) : null,
                null,
                told && state != CaseState.NOTICE_GIVEN ? "报告由第三方提供" : null,
                DAY.plusDays(90),
                decided ? decision() : null,
                decided ? DAY.plusDays(9) : null,
                served ? DAY : null,
                served ? DAY : null,
                served ? DAY.plusYears(1) : null,
                served ? DAY.plusYears(3) : null,
                actions.contains(CaseAction.WITHDRAW_ENDING)
                        ? List.of(ending(mine, null))
                        : state == CaseState.REPAIRED ? List.of(ending(mine, DAY)) : List.of(),
                actions);
    }

    private static EndingView ending(boolean mine, @Nullable LocalDate effective) {
        return new EndingView(EndingKind.REPAIR, "已整改", "澄财信修〔2027〕1号", DAY, mine, effective);
    }

    private static CaseDecision decision() {
        return new CaseDecision(
                "澄财采罚〔2026〕3号",
                "检测报告系伪造",
                "禁止参加政府采购活动一年",
                12,
                "5,000 元",
                Seriousness.SERIOUS,
                CasePage.APPEAL);
    }

    static LetterCase letter(boolean mayState) {
        return new LetterCase(
                new Offender(OffenderKind.EVALUATOR, "E-0042", "E-0042（县库）", SampleWork.ID),
                "澄溪县财政局",
                "泄露评审情况",
                "政府采购法实施条例第七十五条",
                new CaseNotice("检测报告系伪造", "禁止一年", "可以陈述和申辩"),
                DAY.plusDays(7),
                mayState ? null : "我没有泄露",
                mayState);
    }

    static List<CreditEntry> entries() {
        return List.of(
                new CreditEntry(
                        CreditKind.VIOLATION,
                        SampleWork.QIMING.value(),
                        "启明教学装备",
                        "澄溪县财政局",
                        "澄财采罚〔2026〕3号",
                        "提供虚假材料谋取中标、成交",
                        "检测报告系伪造",
                        "禁止参加政府采购活动一年",
                        CasePage.APPEAL,
                        DAY,
                        DAY,
                        DAY.plusYears(1),
                        true,
                        DAY.plusYears(3),
                        null,
                        null,
                        null,
                        null,
                        SampleDisclosure.EVENT),
                new CreditEntry(
                        CreditKind.COMMENDATION,
                        SampleWork.QIMING.value(),
                        "启明教学装备",
                        "澄溪县水利局",
                        "澄水〔2026〕7号",
                        null,
                        "抢险及时",
                        null,
                        null,
                        DAY,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SampleDisclosure.EVENT));
    }

    static CreditEntry repaired(CreditEntry entry, LocalDate day) {
        return new CreditEntry(
                entry.kind(),
                entry.code(),
                entry.name(),
                entry.issuer(),
                entry.number(),
                entry.ground(),
                entry.text(),
                entry.sanction(),
                entry.appeal(),
                entry.on(),
                entry.debarredFrom(),
                entry.debarredTo(),
                false,
                entry.publicUntil(),
                day,
                entry.liftedOn(),
                entry.endReason(),
                entry.endDocument(),
                entry.event());
    }

    static IrregularityView irregularity(@Nullable String answer, boolean mayAnswer) {
        return new IrregularityView(
                SampleWork.ID,
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "中小学智慧教室<设备>",
                new PartyRef(SampleWork.ID, new CreditCode("11349921990000252B"), "澄溪县教育体育局"),
                SessionKind.EVALUATION,
                InspectedStage.DRAW_AND_EVALUATION,
                "李监督",
                NoteType.STOP_SUGGESTION,
                "评审室有人<使用>手机",
                SampleWork.NOW,
                answer,
                answer == null ? null : SampleWork.NOW,
                answer == null ? SampleWork.NOW.plusSeconds(3600) : null,
                null,
                null,
                mayAnswer);
    }
}
