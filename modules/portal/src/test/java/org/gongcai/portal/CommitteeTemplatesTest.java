package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.CommitteeProgress;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.Role;
import org.gongcai.portal.PlanPages.PlanParties;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a committee's seat, and of those who watch it. */
class CommitteeTemplatesTest {

    private static final Set<CommitteeAction> NOTHING = EnumSet.noneOf(CommitteeAction.class);

    private final Rendering rendering = new Rendering(Role.EVALUATOR);

    private String room(SeatSession session) {
        return rendering.of("committee", Map.of("room", CommitteeRoom.of(session)));
    }

    private String lot(SeatSession session, FilledForm form) {
        var room = new CommitteeRoom(session, form);
        var lot = CommitteeLot.of(room, room.lot("1"), List.of(SampleWork.opened()));
        return rendering.of("committeeLot", Map.of("view", lot));
    }

    private String sheet(SeatSession session, FilledForm form) {
        var room = new CommitteeRoom(session, form);
        return rendering.of("scoreSheet", Map.of("view", new ScoreSheet(room, room.lot("1"))));
    }

    @ParameterizedTest
    @EnumSource(CommitteePhase.class)
    void every_page_of_a_seat_can_be_read_in_every_phase(CommitteePhase phase) {
        for (var actions : List.of(NOTHING, EnumSet.allOf(CommitteeAction.class))) {
            var session = SampleCommittee.session(SampleCommittee.SEAT, phase, actions, true);
            assertThat(room(session)).contains("3 号席位").contains("正在等待：");
            assertThat(lot(session, FilledForm.NONE)).contains("第 1 包的投标");
            assertThat(sheet(session, FilledForm.NONE)).contains("第 1 包评分");
        }
    }

    @Test
    void the_page_begins_with_the_election_and_offers_no_representative() {
        var html = room(SampleCommittee.session(null, CommitteePhase.WAITING, NOTHING, false));
        assertThat(html)
                .contains("采购人代表不得担任组长")
                .contains("已选 2 号席位")
                .contains("name=\"seat\" value=\"3\"")
                .doesNotContain("name=\"seat\" value=\"1\"")
                .contains("不得协商打分")
                .contains("推选组长，超过半数席位选同一席位即当选");
    }

    @Test
    void nothing_leads_away_from_the_session() {
        var html = room(SampleCommittee.session(CommitteePhase.SCORING));
        assertThat(html)
                .contains("href=\"/committee\"")
                .doesNotContain("href=\"/tenders\"")
                .doesNotContain("href=\"/log\"")
                .doesNotContain("href=\"/\"");
    }

    @Test
    void without_a_seat_no_project_is_shown() {
        var problem = Problem.of(Refused.of("not-yours", "您没有在评标委员会中就座").remedy("请先签到"));
        assertThat(rendering.of("committeeNone", Map.of("problem", problem)))
                .contains("现在没有您的评审场次")
                .contains("请先签到");
    }

    @Test
    void the_bid_can_be_read_and_voted_on_and_the_chair_asks() {
        var session = SampleCommittee.session(CommitteePhase.CONFORMITY);
        assertThat(lot(session, FilledForm.NONE))
                .contains("/projects/" + SampleWork.ID + "/bids/ab/files/0")
                .contains("name=\"conforms\" value=\"yes\" checked")
                .contains("低于全部符合要求投标报价平均值的 50%")
                .contains("action=\"/committee/lots/1/clarifications\"")
                .contains("含三年质保");
        var member =
                SampleCommittee.session(
                        2, CommitteePhase.CONFORMITY, EnumSet.allOf(CommitteeAction.class), true);
        assertThat(lot(member, FilledForm.NONE))
                .doesNotContain("action=\"/committee/lots/1/clarifications\"");
    }

    @Test
    void a_refused_vote_keeps_what_was_typed_and_marks_the_field() {
        var problem = Problem.of(Refused.of("reason-missing", "应当写明理由").field("reason"));
        var form = new FilledForm("conformity-ab", Map.of("conforms", "no"), problem);
        assertThat(lot(SampleCommittee.session(CommitteePhase.CONFORMITY), form))
                .contains("name=\"conforms\" value=\"no\" checked")
                .containsPattern("id=\"conformity-reason-1\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void the_sheet_has_the_saved_marks_the_computed_price_and_the_sum() {
        var html = sheet(SampleCommittee.session(CommitteePhase.SCORING), FilledForm.NONE);
        assertThat(html)
                .contains("value=\"45.5\"")
                .contains("value=\"少一项\"")
                .contains("data-computed=\"30\"")
                .contains("<output data-sum>75.5</output>")
                .contains("每偏离一项扣 5 分")
                .contains("data-unsaved=\"未保存—重试\"")
                .contains("没有打分")
                .contains("明显偏离")
                .contains("js/pages/score-sheet.js");
    }

    @Test
    void a_refused_mark_stays_as_typed_at_its_item() {
        var problem = Problem.of(Refused.of("mark-range", "得分应为 0 至 20 分").field("points-2"));
        var form = new FilledForm("scores-ab", Map.of("points-2", "21"), problem);
        assertThat(sheet(SampleCommittee.session(CommitteePhase.SCORING), form))
                .containsPattern("name=\"points-2\"[^>]*value=\"21\"[^>]*aria-invalid=\"true\"")
                .contains("<span class=\"field-problem\">得分应为 0 至 20 分</span>");
    }

    @Test
    void the_lowest_price_has_no_marks_and_no_step_for_them() {
        var lots = List.of(SampleCommittee.lot(CommitteePhase.CONFORMITY, NOTHING));
        var session = SampleCommittee.session(3, lots, true, AwardBasis.LOWEST_EVALUATED_PRICE);
        assertThat(room(session)).doesNotContain("/scores");
        assertThat(CommitteeRoom.of(session).strip(lots.getFirst()).steps())
                .extracting("step")
                .doesNotContain(CommitteeStep.SCORING);
    }

    @Test
    void the_strip_goes_from_the_seats_to_the_signatures() {
        assertThat(step(SampleCommittee.waitingForSeats())).isEqualTo(CommitteeStep.SEATS);
        assertThat(step(SampleCommittee.session(null, CommitteePhase.WAITING, NOTHING, false)))
                .isEqualTo(CommitteeStep.CHAIR);
        assertThat(step(SampleCommittee.session(3, CommitteePhase.CONFORMITY, NOTHING, false)))
                .isEqualTo(CommitteeStep.DISCIPLINE);
        assertThat(step(SampleCommittee.session(3, CommitteePhase.REPORT, NOTHING, true)))
                .isEqualTo(CommitteeStep.REPORT);
        var over = SampleCommittee.session(3, CommitteePhase.COMPLETED, NOTHING, true);
        assertThat(CommitteeStrip.of(over, over.lots().getFirst()).steps())
                .extracting("state")
                .containsOnly(StageState.DONE);
    }

    private static @Nullable CommitteeStep step(SeatSession session) {
        return CommitteeStrip.of(session, session.lots().getFirst()).current();
    }

    @Test
    void before_all_are_seated_nothing_can_be_pressed_and_the_missing_seats_are_named() {
        assertThat(room(SampleCommittee.waitingForSeats()))
                .contains("成员就座", "4 号席位、5 号席位就座", "还不能办理")
                .doesNotContain("/committee/chair", "/committee/discipline", "/committee/lots/1");
    }

    @Test
    void before_the_announced_time_nothing_can_be_pressed_and_the_page_says_when() {
        assertThat(room(SampleCommittee.early()))
                .contains("公告的开始时间", "还不能办理")
                .doesNotContain("全体成员签到就座", "/committee/chair", "/committee/discipline");
    }

    @Test
    void links_lead_only_to_what_is_reached_and_a_page_says_for_whom_it_waits() {
        var reviewing = SampleCommittee.session(3, CommitteePhase.CONFORMITY, NOTHING, true);
        assertThat(room(reviewing))
                .contains("href=\"/committee/lots/1\"")
                .doesNotContain("/committee/lots/1/scores", "/committee/lots/1/report");
        assertThat(lot(reviewing, FilledForm.NONE)).contains("现在不表决。", "3 号席位、4 号席位表决");
        assertThat(
                        sheet(
                                SampleCommittee.session(3, CommitteePhase.SCORING, NOTHING, true),
                                FilledForm.NONE))
                .contains("现在不能评分。", "3 号席位、4 号席位提交评分表");
    }

    @Test
    void hosts_see_how_far_it_is_and_never_a_mark() {
        var html =
                new Rendering(Role.AGENCY)
                        .of("committeeProgress", Map.of("progress", SampleCommittee.progress()));
        assertThat(html).contains("2 / 5").contains("data-live=").doesNotContain("45.5");
        var empty = new CommitteeProgress(SampleWork.ID, "x", "y", List.of(), null, List.of());
        assertThat(rendering.of("committeeProgress", Map.of("progress", empty)))
                .contains("评审还没有开始");
    }

    @Test
    void a_supplier_answers_while_there_is_time() {
        var questions = List.of(SampleCommittee.question(null), SampleCommittee.question("含三年质保"));
        var supplier = new Rendering(Role.SUPPLIER);
        var model = new HashMap<String, Object>();
        model.put("questions", questions);
        model.put("form", FilledForm.NONE);
        assertThat(supplier.of("clarifications", model))
                .contains("还有 20 分")
                .contains("含三年质保")
                .containsOnlyOnce("<textarea");
        model.put("questions", List.of());
        assertThat(supplier.of("clarifications", model)).contains("没有要求您澄清的问题");
    }

    private static ProjectPage project(ProjectState state, Action... actions) {
        return ProjectPage.of(
                SampleCommittee.project(state, actions), SampleWork.FIRST_PERSON, List.of(), null);
    }

    @Test
    void a_project_shows_its_method_criteria_and_sessions() {
        var html =
                new Rendering(Role.AGENCY)
                        .of(
                                "project",
                                Map.of(
                                        "view",
                                        project(ProjectState.OPENED, Action.SCHEDULE_SESSION)));
        assertThat(html)
                .contains("综合评分法")
                .contains("每偏离一项扣 5 分")
                .contains("约 240 分钟")
                .contains("/projects/" + SampleWork.ID + "/draw")
                .contains("/projects/" + SampleWork.ID + "/committee")
                .contains("<option value=\"EVALUATION\"")
                .doesNotContain("<option value=\"BID_OPENING\"");
    }

    @Test
    void a_refused_session_keeps_what_was_typed() {
        var problem = Problem.of(Refused.of("session-past", "会议时间应晚于当前时间").field("start"));
        var page =
                project(ProjectState.ANNOUNCED, Action.SCHEDULE_SESSION)
                        .typed(new SessionForm("EVALUATION", "2026-01-01T09:30", "90", "二室"))
                        .refused("session", problem);
        assertThat(new Rendering(Role.AGENCY).of("project", Map.of("view", page)))
                .containsPattern("id=\"session-start\"[^>]*value=\"2026-01-01T09:30\"")
                .containsPattern("id=\"session-start\"[^>]*aria-invalid=\"true\"")
                .contains("value=\"二室\"");
    }

    @Test
    void the_plan_shows_the_criteria_as_typed_and_marks_the_wrong_one() {
        var problem =
                Problem.of(
                        Refused.of("criterion-maximum", "分值应大于 0")
                                .field("committee.criteria[1].maximum"));
        var form = PlanForm.of(SampleCommittee.project(ProjectState.DRAFT));
        var model = new HashMap<String, @Nullable Object>();
        model.put("action", "/projects/new");
        model.put("back", "/projects");
        model.put("form", form);
        model.put("parties", new PlanParties(List.of(), List.of(), Optional.empty()));
        model.put("problem", problem);
        assertThat(new Rendering(Role.PURCHASER).of("plan", model))
                .contains("value=\"COMPREHENSIVE_SCORING\" checked")
                .contains("合计 100 分")
                .containsPattern(
                        "name=\"committee.criteria\\[1].maximum\"[^>]*aria-invalid=\"true\"");
    }
}
