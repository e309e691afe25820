package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongcai.contracts.DisclosureApi.CreditPage;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.LetterView;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Violations, commendations, the public column, and irregularities. */
class IntegrityTemplatesTest {

    private static final EnumSet<CaseAction> NOTHING = EnumSet.noneOf(CaseAction.class);

    private final Rendering supervisor = new Rendering(Role.SUPERVISOR);

    private String one(CaseState state, boolean mine, EnumSet<CaseAction> actions) {
        var found = SampleCases.found(state, mine, actions);
        return supervisor.of("case", Map.of("view", new CasePage(found, FilledForm.NONE)));
    }

    @Test
    void a_case_names_its_ground_in_the_language_of_the_page() {
        var found = SampleCases.found(CaseState.FILED, false, NOTHING);
        var model = Map.of("view", new CasePage(found, FilledForm.NONE));
        assertThat(supervisor.of("case", model)).contains(found.groundText(), found.groundSource());
        assertThat(supervisor.inEnglish("case", model))
                .contains(
                        "Winning or trying to win with false material",
                        "Government Procurement Law, art. 77, para. 1, item 1")
                .doesNotContain(found.groundText(), found.groundSource());
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void a_case_can_be_read_in_every_state_by_both_sides(CaseState state) {
        for (var actions : List.of(NOTHING, EnumSet.allOf(CaseAction.class))) {
            assertThat(one(state, false, actions)).contains("政府采购法第七十七条第一款第一项");
            var found = SampleCases.found(state, false, actions);
            var model = new HashMap<String, @Nullable Object>();
            model.put("cases", List.of(found));
            model.put("state", state);
            assertThat(supervisor.of("cases", model)).contains("启明教学装备");
            assertThat(
                            new Rendering(Role.SUPPLIER)
                                    .of(
                                            "notices",
                                            Map.of(
                                                    "cases",
                                                    List.of(new CasePage(found, FilledForm.NONE)),
                                                    "form",
                                                    FilledForm.NONE)))
                    .contains("提供虚假材料谋取中标、成交");
        }
    }

    @Test
    void empty_lists_say_so() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("cases", List.of());
        model.put("state", null);
        assertThat(supervisor.of("cases", model)).contains("没有案件");
        assertThat(supervisor.of("notices", Map.of("cases", List.of(), "form", FilledForm.NONE)))
                .contains("没有针对贵单位的案件");
        assertThat(supervisor.of("creditOf", Map.of("code", "91X", "entries", List.of())))
                .contains("没有公开的记录");
    }

    @Test
    void the_recorder_is_told_that_another_person_decides() {
        assertThat(one(CaseState.STATED, true, NOTHING)).contains("须由另一人决定");
        assertThat(one(CaseState.STATED, false, EnumSet.of(CaseAction.DECIDE)))
                .doesNotContain("须由另一人决定")
                .contains("依据规定为 12 至 36 个月")
                .contains("不能更改，须在七个工作日内送达");
    }

    @Test
    void the_strip_shows_what_comes_before_anybody_is_affected() {
        var page =
                new CasePage(
                        SampleCases.found(CaseState.NOTICE_GIVEN, false, NOTHING), FilledForm.NONE);
        assertThat(page.strip())
                .extracting(each -> each.state().name())
                .containsExactly("DONE", "DONE", "NOW", "LATER", "LATER", "LATER");
    }

    @Test
    void a_refused_decision_keeps_what_was_typed() {
        var problem = Problem.of(Refused.of("ban-months", "期限应为 12 至 36 个月").field("debarMonths"));
        var form =
                new FilledForm(
                        "decision", Map.of("debarMonths", "99", "number", "澄财采罚〔2026〕3号"), problem);
        var found = SampleCases.found(CaseState.STATED, false, EnumSet.of(CaseAction.DECIDE));
        assertThat(supervisor.of("case", Map.of("view", new CasePage(found, form))))
                .contains("value=\"澄财采罚〔2026〕3号\"")
                .containsPattern("id=\"debarMonths\"[^>]*value=\"99\"")
                .containsPattern("id=\"debarMonths\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void filing_offers_only_the_provisions_for_that_kind_of_party_in_plain_words() {
        var form = new NewCaseForm("AGENCY", "", "x", "GPL-78", "泄密", "");
        var problem = Problem.of(Refused.of("ground-party", "不适用").field("ground"));
        assertThat(supervisor.of("newCase", filing(form, problem)))
                .containsPattern("value=\"GPL-78\"[^>]*checked")
                .contains("采购代理机构在代理政府采购业务中有违法行为")
                .contains("政府采购法第七十八条")
                .contains("禁止参加采购 12 至 36 个月")
                .contains("id=\"ground-problem\"")
                .contains("行政处罚法第五十四条、第六十条")
                .doesNotContain("GP-77-1", "name=\"pool\"");
    }

    @Test
    void an_evaluator_is_named_by_pool_and_number() {
        assertThat(supervisor.of("newCaseKind", Map.of()))
                .contains("/cases/new?kind=EVALUATOR", "按库和编号");
        var form = NewCaseForm.against(OffenderKind.EVALUATOR);
        assertThat(supervisor.of("newCase", filing(form, null)))
                .contains("澄溪县评审专家库", "未独立评审", "情节严重的禁止 1 至 36 个月")
                .doesNotContain("GPL-78");
    }

    private static Map<String, @Nullable Object> filing(
            NewCaseForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", form);
        model.put("pools", List.of(new Choice(SampleWork.ID.toString(), "澄溪县评审专家库")));
        model.put("grounds", form.grounds(LocalDate.parse("2026-03-16")));
        model.put("problem", problem);
        return model;
    }

    @Test
    void every_ground_has_words_of_its_own_in_both_languages() {
        for (var kind : OffenderKind.values()) {
            var form = NewCaseForm.against(kind);
            assertThat(supervisor.of("newCase", filing(form, null))).doesNotContain("ground.");
        }
    }

    @Test
    void an_ending_is_confirmed_by_another_person() {
        var waiting = EnumSet.of(CaseAction.WITHDRAW_ENDING);
        assertThat(one(CaseState.PUBLISHED, true, waiting))
                .contains("须由本机关另一名监督人员确认", "澄财信修〔2027〕1号")
                .doesNotContain("确认并公开");
        assertThat(
                        one(
                                CaseState.PUBLISHED,
                                false,
                                EnumSet.of(CaseAction.WITHDRAW_ENDING, CaseAction.CONFIRM_ENDING)))
                .contains("确认并公开", "禁止期不因此缩短");
        assertThat(one(CaseState.REPAIRED, false, NOTHING)).contains("已整改");
    }

    @Test
    void the_letter_opens_the_notice_and_takes_one_statement() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("code", "");
        assertThat(supervisor.of("letter", model)).contains("name=\"code\"");
        model.put("code", "ABCD-EFGH-2345-6789");
        model.put("found", SampleCases.letter(true));
        assertThat(supervisor.of("letter", model))
                .contains("action=\"/letter/statement\"", "检测报告系伪造", "2026-03-23");
        model.put("found", SampleCases.letter(false));
        assertThat(supervisor.of("letter", model))
                .doesNotContain("action=\"/letter/statement\"")
                .contains("已收到您的陈述、申辩");
        var found = SampleCases.found(CaseState.NOTICE_GIVEN, false, NOTHING);
        var letter = new LetterView(found, "澄溪县财政局", "ABCD-EFGH-2345-6789");
        var printed = Map.of("letter", letter, "address", "https://gongcai.example/letter");
        assertThat(supervisor.of("caseLetter", printed))
                .contains("ABCD-EFGH-2345-6789", "只显示这一次")
                .contains("澄溪县财政局", "https://gongcai.example/letter", "（盖章）");
    }

    @Test
    void a_supervisor_begins_with_clocks_and_what_waits_for_an_answer() {
        var board =
                SupervisorBoard.of(
                        List.of(
                                SampleCases.found(CaseState.STATED, false, NOTHING),
                                SampleCases.found(CaseState.DECIDED, false, NOTHING),
                                SampleCases.found(
                                        CaseState.PUBLISHED,
                                        true,
                                        EnumSet.of(CaseAction.WITHDRAW_ENDING))),
                        List.of(
                                SampleCases.irregularity(null, false),
                                SampleCases.irregularity("已提醒", false)));
        assertThat(board.running())
                .extracting(each -> each.found().state())
                .containsExactly(CaseState.DECIDED, CaseState.STATED);
        assertThat(board.confirming()).hasSize(1);
        assertThat(board.unanswered()).hasSize(1);
        assertThat(supervisor.of("supervisor", Map.of("board", board)))
                .contains("作出决定", "送达", "等待答复的问题")
                .doesNotContain("已提醒");
        var empty = SupervisorBoard.of(List.of(), List.of());
        assertThat(supervisor.of("supervisor", Map.of("board", empty))).contains("没有办理中的案件");
    }

    @Test
    void the_download_quotes_its_texts_and_hides_formulas() {
        var page = supervisor.page(Locale.SIMPLIFIED_CHINESE);
        assertThat(CellText.line(CreditTable.cells(page, SampleCases.entries().getFirst())))
                .startsWith("\"违法处理\",\"" + SampleWork.QIMING.value() + "\",\"启明教学装备\"")
                .contains("\"2026-03-16\",\"2026-03-16\",\"2027-03-16\",\"2029-03-16\"")
                .endsWith("\r\n");
    }

    @Test
    void a_commendation_names_issuer_and_number() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("form", CommendationForm.EMPTY);
        model.put("parties", List.of(new Choice(SampleWork.ID.toString(), "启明教学装备")));
        model.put("problem", null);
        assertThat(supervisor.of("commendation", model)).contains("name=\"issuer\"");
    }

    @Test
    void the_column_shows_debarment_appeal_and_a_proof() {
        var search = new CreditSearch("启明", null, new CreditPage(SampleCases.entries(), "cursor"));
        assertThat(supervisor.of("credit", Map.of("search", search)))
                .contains("禁止期内")
                .contains("表彰")
                .contains("/log/leaves/" + SampleDisclosure.EVENT)
                .contains("after=cursor");
        assertThat(
                        supervisor.of(
                                "creditOf",
                                Map.of(
                                        "code",
                                        SampleWork.QIMING.value(),
                                        "entries",
                                        SampleCases.entries())))
                .contains("2026-03-16 周一 起，至 2027-03-16 周二 前一日止")
                .contains("行政复议")
                .contains("澄水〔2026〕7号");
    }

    @Test
    void whoever_is_asked_answers_and_others_read() {
        var model = new HashMap<String, Object>();
        model.put("form", FilledForm.NONE);
        model.put("now", SampleWork.NOW.plusSeconds(7200));
        model.put(
                "irregularities",
                List.of(
                        SampleCases.irregularity(null, true),
                        SampleCases.irregularity("已提醒", false)));
        assertThat(new Rendering(Role.AGENCY).of("irregularities", model))
                .containsOnlyOnce("<textarea")
                .contains("已提醒");
        model.put("irregularities", List.of());
        assertThat(new Rendering(Role.AGENCY).of("irregularities", model)).contains("没有监督发现的问题");
    }

    /** In another tab, or by another person of the same purchaser. */
    @Test
    void an_answer_that_comes_second_is_refused_aloud_and_not_lost() {
        var answered = SampleCases.irregularity("已提醒", false);
        var model = new HashMap<String, Object>();
        var refusal = Problem.of(Refused.of("wrong-state", "已经答复过").remedy("请查看已有的答复"));
        model.put(
                "form",
                new FilledForm(answered.note().toString(), Map.of("text", "另一答复"), refusal));
        model.put("now", SampleWork.NOW);
        model.put("irregularities", List.of(answered));
        assertThat(new Rendering(Role.AGENCY).of("irregularities", model))
                .contains("已经答复过", "另一答复");
    }

    @Test
    void an_inspector_begins_with_sessions_irregularities_monitorings_and_stages() {
        var board =
                InspectorBoard.of(
                        List.of(SampleWork.invitation(InvitationState.ACCEPTED)),
                        List.of(
                                SampleCases.irregularity(null, false),
                                SampleCases.irregularity("已提醒", false)),
                        List.of(
                                SampleInspection.monitoring(MonitoringState.ACTIVE),
                                SampleInspection.monitoring(MonitoringState.COMPLETED)),
                        List.of(SampleInspection.project()),
                        SampleWork.NOW);
        assertThat(board.monitorings()).hasSize(1);
        assertThat(board.open()).hasSize(1);
        assertThat(new Rendering(Role.INSPECTOR).of("inspector", Map.of("board", board)))
                .contains("等待答复的问题")
                .contains("五个环节的监督情况", "邀请 9 · 到场 8", "未答复 1")
                .contains("/inspector/report.pdf?year=2026&half=1")
                .contains("/tenders/" + SampleDisclosure.AWARDED);
    }
}
