package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LegalDay;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.portal.PlanPages.PlanParties;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Every page of purchasers, agencies and inspectors has words and closed tags in every state. */
class WorkTemplatesTest {

    private static final LegalDay EARLIEST =
            new LegalDay(LocalDate.parse("2026-04-07"), "T02", "自招标文件开始发出之日起不得少于二十日", "政府采购法第三十五条");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    WorkTemplatesTest.class.getClassLoader(),
                    "org.gongcai.portal");

    private String render(String template, Map<String, ?> model) {
        assertThat(render(template, model, Locale.ENGLISH)).contains("lang=\"en\"");
        return render(template, model, Locale.SIMPLIFIED_CHINESE);
    }

    private String render(String template, Map<String, ?> model, Locale language) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put(
                "page",
                new Page(
                        new PortalModule().messageSource(),
                        language,
                        "/projects",
                        null,
                        SampleWork.NOW,
                        null,
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                        null,
                        "/v/0"));
        var html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        PagesTest.assertWellFormed(html.toString());
        assertThat(html.toString()).doesNotContain("<设备>");
        return html.toString();
    }

    private String project(ProjectPage page) {
        return render("project", Map.of("view", page));
    }

    private static ProjectPage page(UUID viewer, ProjectState state, Action... actions) {
        var attendance =
                new AttendanceView(
                        SessionKind.BID_OPENING,
                        SampleWork.DEADLINE,
                        "监督员",
                        InvitationState.ATTENDED,
                        SampleWork.DEADLINE,
                        null);
        return ProjectPage.of(
                SampleWork.project(state, actions), viewer, List.of(attendance), EARLIEST);
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void a_project_and_its_award_can_be_read_in_every_state(ProjectState state) {
        assertThat(project(page(SampleWork.FIRST_PERSON, state))).contains("2,864,000.00");
        var award =
                new AwardPage(
                        SampleWork.project(state),
                        SampleWork.FIRST_PERSON,
                        AwardForm.suggested(SampleWork.project(state)),
                        "",
                        "",
                        null);
        assertThat(render("award", Map.of("view", award))).contains("政府采购法实施条例第四十三条");
    }

    @Test
    void the_publication_begins_with_the_earliest_legal_morning_and_says_why() {
        var html =
                project(
                        page(
                                SampleWork.FIRST_PERSON,
                                ProjectState.DRAFT,
                                Action.REVISE,
                                Action.PROPOSE_PUBLICATION));
        assertThat(html)
                .contains("value=\"2026-04-07T09:30\"")
                .contains("不得少于二十日")
                .contains("政府采购法第三十五条")
                .contains("投标人未在规定时间内解密的，由开标密钥持有人按开启规则解密（补救方案）")
                .contains("enctype=\"multipart/form-data\"");
    }

    @Test
    void who_proposed_is_told_to_fetch_a_second_person() {
        var own =
                project(
                        page(
                                SampleWork.FIRST_PERSON,
                                ProjectState.PUBLICATION_PROPOSED,
                                Action.RETURN_PUBLICATION));
        assertThat(own).contains("须由本单位另一名经办人登录后复核").doesNotContain("publication/confirm");

        var second =
                project(
                        page(
                                SampleWork.SECOND_PERSON,
                                ProjectState.PUBLICATION_PROPOSED,
                                Action.CONFIRM_PUBLICATION,
                                Action.RETURN_PUBLICATION));
        assertThat(second).contains("王敏 于 2026-02-20 09:00 提出").contains("不能撤回");
    }

    @Test
    void a_notice_without_statutory_posting_is_pointed_out() {
        var page = page(SampleWork.FIRST_PERSON, ProjectState.ANNOUNCED, Action.RECORD_POSTING);
        assertThat(project(page)).contains("公告尚未在法定媒体登记发布");
    }

    @Test
    void a_refused_publication_keeps_what_was_typed_and_marks_the_field() {
        var problem = Problem.of(Refused.of("deadline-past", "投标截止时间应晚于当前时间").field("bidDeadline"));
        var html =
                project(
                        page(
                                        SampleWork.FIRST_PERSON,
                                        ProjectState.DRAFT,
                                        Action.PROPOSE_PUBLICATION)
                                .typed(new PublicationForm("2026-01-01T09:30", "45", "", "一室"))
                                .refused("publication", problem));
        assertThat(html)
                .contains("value=\"2026-01-01T09:30\"")
                .contains("value=\"45\"")
                .containsPattern("id=\"bidDeadline\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void the_board_begins_with_what_is_due() {
        var board =
                ProjectBoard.of(
                        List.of(
                                SampleWork.project(ProjectState.EVALUATED, Action.PROPOSE_AWARD),
                                SampleWork.project(ProjectState.DRAFT)),
                        SampleWork.NOW);
        var html =
                render(
                        "projects",
                        Map.of(
                                "board",
                                board,
                                "paging",
                                new Paging("/projects", "/projects?after=x")));
        assertThat(html.indexOf("2026-03-19")).isPositive().isLessThan(html.indexOf("草稿"));
        assertThat(html)
                .containsSubsequence(
                        "等您办理", "/award\"><strong>确定中标人", "最迟 2026-03-19", "政府采购法实施条例第四十三条")
                .contains("<h1>我的事项</h1>");
    }

    @Test
    void an_empty_board_says_how_to_begin() {
        var board = ProjectBoard.of(List.of(), SampleWork.NOW);
        assertThat(
                        render(
                                "projects",
                                Map.of(
                                        "board",
                                        board,
                                        "paging",
                                        new Paging("/projects", "/projects?after=x"))))
                .contains("还没有采购项目")
                .contains("/projects/new");
    }

    @Test
    void the_plan_shows_each_lot_as_typed() {
        var form = PlanForm.of(SampleWork.project(ProjectState.DRAFT)).withRows("add");
        var problem =
                Problem.of(Refused.of("budget-not-positive", "预算应大于 0").field("lots[1].budget"));
        var html =
                render(
                        "plan",
                        Map.of(
                                "action",
                                "/projects/new",
                                "back",
                                "/projects",
                                "form",
                                form,
                                "parties",
                                new PlanParties(
                                        List.of(new Choice(SampleWork.ID.toString(), "教育体育局")),
                                        List.of(),
                                        Optional.empty()),
                                "problem",
                                problem));
        assertThat(html)
                .contains("name=\"lots[0].budget\"")
                .contains("value=\"2864000.00\"")
                .containsPattern("name=\"lots\\[1].budget\"[^>]*aria-invalid=\"true\"")
                .contains("邀请招标 （尚未开通）");
    }

    private static EvaluationView evaluation(LotEvaluationState state) {
        return new EvaluationView(
                SampleWork.ID,
                SampleDisclosure.AWARDED,
                "智慧教室",
                BigDecimal.TEN,
                List.of(SampleWork.evaluation(state)));
    }

    private static QualificationLot lot(LotEvaluationState state, QualificationForm form) {
        return QualificationLot.of(
                evaluation(state),
                SampleWork.evaluation(state),
                List.of(SampleWork.opened()),
                form,
                null);
    }

    @ParameterizedTest
    @EnumSource(LotEvaluationState.class)
    void a_qualification_review_can_be_read_in_every_state(LotEvaluationState state) {
        var lot = lot(state, QualificationForm.of(SampleWork.evaluation(state)));
        var model = Map.of("evaluation", evaluation(state), "lots", List.of(lot));
        assertThat(render("qualification", model)).contains("2,864,000.00 元");
        assertThat(render("evaluations", Map.of("evaluations", List.of(evaluation(state)))))
                .contains("/lots/1/qualification");
    }

    @Test
    void the_review_shows_files_flags_and_their_sources() {
        var state = LotEvaluationState.QUALIFICATION_REVIEW;
        var lot = lot(state, QualificationForm.of(SampleWork.evaluation(state)));
        assertThat(
                        render(
                                "qualification",
                                Map.of("evaluation", evaluation(state), "lots", List.of(lot))))
                .contains("/projects/" + SampleWork.ID + "/bids/ab/files/0")
                .contains("低于全部符合要求投标报价平均值的 50%")
                .contains("财库〔2026〕2号")
                .contains("投标未解密")
                .doesNotContain("checked");
    }

    @Test
    void before_the_last_word_the_review_says_that_the_lot_would_fail() {
        var state = LotEvaluationState.QUALIFICATION_REVIEW;
        var decision = new DecisionForm(SampleWork.QIMING.value(), "no", "没有许可", "");
        var model =
                Map.of(
                        "evaluation",
                        evaluation(state),
                        "lot",
                        lot(state, new QualificationForm(List.of(decision))));
        assertThat(render("qualificationCheck", model))
                .contains("本包将废标")
                .contains("财政部令第87号第四十四条")
                .contains("name=\"decisions[0].reason\" value=\"没有许可\"");
    }

    @Test
    void the_first_of_the_ranking_is_chosen_beforehand() {
        var project = SampleWork.project(ProjectState.EVALUATED, Action.PROPOSE_AWARD);
        var view =
                new AwardPage(
                        project,
                        SampleWork.FIRST_PERSON,
                        AwardForm.suggested(project),
                        "",
                        "",
                        null);
        assertThat(render("award", Map.of("view", view)))
                .containsPattern("value=\"" + SampleWork.QIMING.value() + "\" checked")
                .contains("2,327,400.00");
    }

    @ParameterizedTest
    @EnumSource(InvitationState.class)
    void an_inspector_sees_its_sessions_in_every_state(InvitationState state) {
        var invitation = SampleWork.invitation(state);
        var board = board(List.of(invitation));
        assertThat(render("inspector", Map.of("board", board))).contains("第一开标室");
        assertThat(render("inspectorSession", Map.of("view", InspectorSession.of(invitation))))
                .contains("/openings/" + SampleWork.ID + "/live");
    }

    @Test
    void a_note_says_beforehand_that_the_log_holds_a_salted_hash_only() {
        var session = InspectorSession.of(SampleWork.invitation(InvitationState.ATTENDED));
        assertThat(render("inspectorSession", Map.of("view", session)))
                .contains("加盐的哈希")
                .contains("/log/leaves/" + SampleWork.SECOND_PERSON)
                .contains("value=\"" + NoteType.STOP_SUGGESTION + "\"");
    }

    @Test
    void a_session_of_now_is_neither_upcoming_nor_past() {
        var board =
                board(
                        List.of(
                                SampleWork.invitation(InvitationState.ACCEPTED),
                                SampleWork.invitation(InvitationState.DECLINED)));
        assertThat(board.now()).extracting("state").containsExactly(InvitationState.ACCEPTED);
        assertThat(board.upcoming()).isEmpty();
        assertThat(board.past()).hasSize(1);
    }

    private static InspectorBoard board(List<InvitationView> invitations) {
        return InspectorBoard.of(invitations, List.of(), List.of(), List.of(), SampleWork.NOW);
    }
}
