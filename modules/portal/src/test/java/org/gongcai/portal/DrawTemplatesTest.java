package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongcai.contracts.DisclosureApi.DrawFigures;
import org.gongcai.contracts.DisclosureApi.DrawMonth;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.CallStanding;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawApi.SnapshotCheck;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorPage;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.VenueApi.Letter;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.portal.PoolPages.RefusedChange;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Every page around draws has words and closed tags in every state, and names nobody too early. */
class DrawTemplatesTest {

    private static final Problem REFUSED =
            Problem.of(Refused.of("field-missing", "这一项不能为空").field("name").remedy("请填写"));

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    DrawTemplatesTest.class.getClassLoader(),
                    "org.gongcai.portal");

    private String render(String template, Map<String, ? extends @Nullable Object> model) {
        assertThat(render(template, model, Locale.ENGLISH)).isNotBlank();
        return render(template, model, Locale.SIMPLIFIED_CHINESE);
    }

    private String render(
            String template, Map<String, ? extends @Nullable Object> model, Locale language) {
        var parameters = new HashMap<String, @Nullable Object>(model);
        parameters.put(
                "page",
                new Page(
                        new PortalModule().messageSource(),
                        language,
                        "/draws",
                        null,
                        SampleWork.NOW,
                        new Viewer("zhong", "钟", Set.of(Role.CENTRE, Role.PURCHASER), List.of()),
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                        null,
                        "/v/0"));
        var html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        PagesTest.assertWellFormed(html.toString());
        assertThat(html.toString()).doesNotContain("<设备>");
        return html.toString();
    }

    private static Map<String, Object> draw(DrawState state, DrawAction... actions) {
        return Map.of(
                "live",
                new DrawLive(SampleDraw.draw(state, actions)),
                "signers",
                "11349921990001212E",
                "reason",
                "");
    }

    @ParameterizedTest
    @EnumSource(DrawState.class)
    void a_draw_can_be_read_in_every_state(DrawState state) {
        var html = render("draw", draw(state));
        assertThat(html)
                .contains("4 / 35 = 11.43 %")
                .contains("data-live=\"/live/draws/" + SampleDraw.ID)
                .contains("不显示姓名");
        assertThat(render("draws", Map.of("draws", List.of(SampleDraw.draw(state)))))
                .contains("349921-CG-2026-0031/draw/1");
    }

    @Test
    void while_commitments_come_the_page_says_for_whom_it_waits_and_until_when() {
        var html = render("draw", draw(DrawState.COMMITTING, DrawAction.COMMIT));
        assertThat(html)
                .containsPattern("等待承诺：\\s*<strong[^>]*>代理机构")
                .contains("data-live-until=\"" + SampleDraw.COMMIT_BY.toEpochMilli())
                .contains("/log/leaves/" + SampleDraw.EVENT)
                .contains("等待存证");
    }

    @Test
    void a_void_draw_tells_why_and_is_repeated_with_one_button() {
        var html = render("draw", draw(DrawState.VOIDED, DrawAction.REPEAT));
        assertThat(html)
                .contains("agency 没有揭示")
                .contains("action=\"/draws/" + SampleDraw.ID + "/repeat\"")
                .contains("未按时承诺");
        assertThat(render("draw", draw(DrawState.CALLING))).doesNotContain("/repeat\"");
    }

    @Test
    void a_withdrawn_draw_blames_nobody_and_asks_for_nothing() {
        var model = new HashMap<String, Object>(draw(DrawState.VOIDED));
        model.put("live", new DrawLive(SampleDraw.withdrawn()));
        assertThat(render("draw", model))
                .contains("签署方案之前撤回", "席位&lt;填错")
                .doesNotContain("未按时承诺", "待核对", "参加抽取要用", "class=\"done\"", "alert-danger")
                .doesNotContain("通知专家", "人员已齐", "draw-console.js");
    }

    @Test
    void a_void_draw_ticks_only_what_it_came_through() {
        var html = render("draw", draw(DrawState.VOIDED));
        assertThat(html).containsPattern("class=\"done\"[^>]*>签署方案");
        assertThat(html).doesNotContain("人员已齐");
    }

    @Test
    void a_fault_of_the_request_stands_at_its_field() {
        var form = DrawForm.suggested(SamplePool.ID.toString(), 5);
        for (var field : List.of("commitMinutes", "purchaserSeats")) {
            var model = new HashMap<String, @Nullable Object>();
            model.put("project", SampleWork.project(ProjectState.ANNOUNCED));
            model.put("draws", List.of());
            model.put("running", false);
            model.put("pools", List.of(SamplePool.pool(PoolSource.OWN)));
            model.put("form", form);
            var refused = Refused.of("commit-minutes", "错在这里").field(field).remedy("这样改正");
            model.put("problem", Problem.of(refused));
            assertThat(render("drawRequest", model))
                    .containsPattern("id=\"" + field + "-problem\">错在这里 这样改正");
        }
    }

    @Test
    void the_request_keeps_its_rows_and_says_the_rule_before_the_button() {
        var form =
                new DrawForm(
                        SamplePool.ID.toString(),
                        "5",
                        "1",
                        List.of(new SeatForm("A08", "drei"), SeatForm.EMPTY),
                        List.of(new RecusalForm("KIN", "P0001", "其兄")),
                        "10",
                        "DRAND_QUICKNET",
                        "原专家库已到期",
                        "POOL_CHANGED");
        var model = new HashMap<String, @Nullable Object>();
        model.put("project", SampleWork.project(ProjectState.ANNOUNCED));
        model.put("draws", List.of(SampleDraw.draw(DrawState.VOIDED)));
        model.put("running", false);
        model.put("pools", List.of(SamplePool.pool(PoolSource.OWN)));
        model.put("form", form);
        model.put(
                "problem",
                Problem.of(Refused.of("form-unreadable", "“drei”不是整数").field("seats[0].seats")));
        var html = render("drawRequest", model);
        assertThat(html)
                .containsPattern("name=\"seats\\[0].seats\"[^>]*value=\"drei\"")
                .containsPattern("id=\"seats\\[0].seats\"[\\s\\S]{0,120}aria-invalid=\"true\"")
                .contains("name=\"recusals[0].who\"")
                .contains("value=\"其兄\"", "value=\"原专家库已到期\"")
                .contains("财政部令第87号第四十七条");
        assertThat(html.indexOf("签署之后")).isLessThan(html.lastIndexOf("申请抽取</button>"));
        model.put("pools", List.of());
        assertThat(render("drawRequest", model)).contains("没有可以从中抽取的专家库");
        model.put("running", true);
        model.remove("problem");
        assertThat(render("drawRequest", model)).doesNotContain("申请抽取</button>");
    }

    @Test
    void a_draw_that_is_not_signed_is_withdrawn_with_a_reason() {
        assertThat(render("draw", draw(DrawState.PREPARED, DrawAction.WITHDRAW)))
                .contains("action=\"/draws/" + SampleDraw.ID + "/withdrawal\"");
    }

    @Test
    void an_inspector_sees_the_snapshot_checked_and_says_its_word() {
        var model = new HashMap<String, Object>(draw(DrawState.COMMITTING, DrawAction.REVIEW));
        model.put(
                "check",
                new SnapshotCheck(LocalDate.parse("2026-03-16"), 35, "ab12", true, true, false));
        assertThat(render("draw", model))
                .contains("名册快照核对", "不一致", "ab12")
                .contains("人数&lt;不符")
                .contains("action=\"/draws/" + SampleDraw.ID + "/review\"");
    }

    @Test
    void missing_seats_are_drawn_with_one_button() {
        assertThat(render("draw", draw(DrawState.CALLING, DrawAction.SUPPLEMENT)))
                .contains("有 1 个席位的抽取顺序已经用完")
                .contains("href=\"/draws/" + SampleDraw.ID + "/supplement\"");
        var model = new HashMap<String, @Nullable Object>();
        model.put("draw", SampleDraw.draw(DrawState.CALLING));
        model.put("pools", List.of(SamplePool.pool(PoolSource.OWN)));
        model.put(
                "form",
                new SupplementForm(
                        SamplePool.ID.toString(), List.of(new SeatForm("A08", "1")), "10", "", ""));
        assertThat(render("drawSupplement", model))
                .containsPattern("name=\"seats\\[0].seats\"[^>]*value=\"1\"")
                .contains("问过的人", "value=\"add-seat\"");
    }

    @Test
    void whoever_conducts_a_draw_where_there_is_no_centre_is_led_to_the_calls() {
        assertThat(render("draw", draw(DrawState.CALLING, DrawAction.CALL))).contains("当地没有交易中心");
        assertThat(render("draw", draw(DrawState.CALLING))).doesNotContain("当地没有交易中心");
    }

    @Test
    void a_draw_that_waits_for_its_beacon_says_which_and_takes_the_signature() {
        var html =
                render(
                        "draw",
                        draw(
                                DrawState.AWAITING_BEACON,
                                DrawAction.ENTER_BEACON,
                                DrawAction.CONFIRM_VOID));
        assertThat(html)
                .contains("drand quicknet 第 1000 轮", "尚未公布", "/public/1000", "网址&lt;不通&gt;")
                .contains("/beacon\"", "name=\"signature\"", "/void-confirmation\"")
                .doesNotContain("/void-proposal");
        assertThat(render("draw", draw(DrawState.CALLING)))
                .contains("fe".repeat(32), "b4".repeat(48));
    }

    @Test
    void what_is_no_signature_is_told_at_its_field_and_kept() {
        var model = new HashMap<>(draw(DrawState.AWAITING_BEACON, DrawAction.ENTER_BEACON));
        model.put("reason", "abcd");
        model.put("problem", Problem.of(Refused.of("beacon-fails", "不是该轮的签名").field("signature")));
        assertThat(render("draw", model))
                .containsPattern("id=\"signature-problem\">不是该轮的签名")
                .containsPattern("name=\"signature\"[^>]*>abcd<");
    }

    @Test
    void the_table_of_draws_counts_voids_redraws_and_skips() {
        var agency =
                new PartyRef(SampleWork.ID, new CreditCode("91349900MAE9A0013Y"), "澄州衡正招标代理有限公司");
        var line =
                new DrawMonth(
                        YearMonth.of(2026, 3),
                        agency,
                        7,
                        new TreeMap<>(Map.of("beacon-missing", 2)),
                        1,
                        3,
                        4);
        var html = render("drawFigures", Map.of("figures", new DrawFigures(2026, List.of(line))));
        assertThat(html).contains("澄州衡正招标代理有限公司", "2026-03", "信标未到，经两人确认作废");
    }

    @Test
    void a_supplement_proposes_no_more_than_is_missing_and_skips_rows_left_empty() {
        assertThat(SupplementForm.suggested(SampleDraw.draw(DrawState.CALLING)).seats())
                .containsExactly(SeatForm.EMPTY);
        var row = new SeatForm("A08", "1");
        var form = new SupplementForm(SamplePool.ID.toString(), List.of(row), "10", "", "");
        var longer = form.withRows("add-seat");
        assertThat(longer.seats()).containsExactly(row, SeatForm.EMPTY);
        assertThat(longer.supplement().seats()).containsExactly(new SeatRequest("A08", 1));
        assertThat(longer.withRows("seat-0").seats()).containsExactly(SeatForm.EMPTY);
    }

    @Test
    void an_external_record_keeps_the_scan_that_has_arrived() {
        var form = ExternalDrawForm.suggested(5).withSlip(SampleDraw.ID, "抽取记录<设备>.pdf");
        var model = new HashMap<String, @Nullable Object>();
        model.put("project", SampleWork.project(ProjectState.ANNOUNCED));
        model.put("pools", List.of(new Choice(SamplePool.ID.toString(), "省库")));
        model.put("form", form);
        assertThat(render("drawExternal", model))
                .contains("不必再选")
                .contains("name=\"slip\" value=\"" + SampleDraw.ID)
                .contains("证明不包括");
        model.put("pools", List.of());
        assertThat(render("drawExternal", model)).contains("请联系专家库管理员");
    }

    @ParameterizedTest
    @EnumSource(ImportState.class)
    void an_import_shows_progress_and_errors_by_line(ImportState state) {
        var run = SamplePool.run(state);
        var pool = SamplePool.pool(PoolSource.OWN, run);
        var view = ImportPage.of(pool, run);
        var html = render("fileImport", Map.of("view", view));
        assertThat(html).contains("入库 9998 行");
        assertThat(html.contains("data-waiting")).isEqualTo(state == ImportState.RUNNING);
        assertThat(html.contains("请更正后重新导入该行")).isEqualTo(state != ImportState.RUNNING);
        assertThat(render("pool", Map.of("pool", pool)))
                .contains("编号,姓名,电话,工作单位,单位信用代码,地区,主专业,其他专业")
                .contains("A08 信息网络");
    }

    @Test
    void pools_and_their_people_can_be_read_empty_and_full() {
        var form = PoolForm.from(LocalDate.parse("2026-03-16"));
        assertThat(render("pools", Map.of("pools", List.of(), "form", form, "problem", REFUSED)))
                .contains("还没有专家库")
                .containsPattern("id=\"name\"[^>]*aria-invalid=\"true\"");
        assertThat(
                        render(
                                "pools",
                                Map.of(
                                        "pools",
                                        List.of(SamplePool.pool(PoolSource.DELEGATED)),
                                        "form",
                                        form)))
                .contains("/pools/" + SamplePool.ID);
        var people = List.of(EvaluatorStatus.values()).stream().map(SamplePool::evaluator).toList();
        var model = new HashMap<String, @Nullable Object>();
        model.put("pool", SamplePool.pool(PoolSource.OWN));
        model.put("search", new PeopleSearch("李", "A08", "ACTIVE", null));
        model.put("found", new EvaluatorPage(people, "next"));
        model.put("refused", new RefusedChange("PACTIVE", "借调", REFUSED));
        assertThat(render("poolPeople", model))
                .contains("value=\"借调\"")
                .contains("name=\"status\" value=\"SUSPENDED\"")
                .contains("name=\"status\" value=\"ACTIVE\"")
                .contains("speciality=A08&amp;status=ACTIVE&amp;after=next");
        model.put("found", new EvaluatorPage(List.of(), null));
        assertThat(render("poolPeople", model)).contains("没有符合条件的专家");
    }

    @Test
    void the_call_desk_shows_a_number_or_that_there_is_none() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("call", SampleDraw.CALL);
        model.put("grade", "RECORDED_CALL");
        model.put("evidence", "录音 17");
        model.put("standing", new CallStanding(2, 1, 1, 7));
        var html = render("calls", model);
        assertThat(html).contains("7 条邀请消息");
        assertThat(html).contains("tel:10000000001").contains("value=\"录音 17\"");
        for (CallResult each : CallResult.values()) {
            assertThat(html).contains("data-key=\"" + (each.ordinal() + 1) + "\"");
        }
        model.put("call", null);
        assertThat(render("calls", model)).contains("现在没有要拨打的号码").contains("data-waiting");
    }

    @ParameterizedTest
    @EnumSource(AskedState.class)
    void an_invitation_can_be_read_in_every_state(AskedState state) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", SampleDraw.TOKEN);
        model.put("asked", SampleDraw.asked(state));
        model.put("reason", "");
        var html = render("answer", model);
        assertThat(html).contains("评审一室").contains("信息网络").doesNotContain("智慧教室");
        assertThat(html.contains("<form")).isEqualTo(state == AskedState.ASKED);
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void an_answer_is_confirmed_before_it_counts(AnswerKind kind) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", SampleDraw.TOKEN);
        model.put("asked", SampleDraw.asked(AskedState.ASKED));
        model.put("chosen", kind);
        model.put("reason", "出差");
        assertThat(render("answer", model))
                .contains("name=\"answer\" value=\"" + kind)
                .contains("name=\"sure\" value=\"yes\"");
    }

    @Test
    void telephones_show_what_is_still_to_be_answered() {
        assertThat(render("phones", Map.of("handsets", List.of(SampleDraw.handset()))))
                .contains("/answer/" + SampleDraw.TOKEN)
                .contains("已谢绝");
        assertThat(render("phones", Map.of("handsets", List.of()))).contains("还没有人收到消息");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_venue_shows_names_and_acts_only_when_it_may(boolean named) {
        var session = SampleVenue.session(named);
        var letters = named ? List.of(SampleVenue.LETTER) : List.<Letter>of();
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", new VenuePage(session, letters, "", named ? "seat-2" : "", REFUSED));
        var html = render("venueSession", model);
        assertThat(html.contains("李明")).isEqualTo(named);
        assertThat(html.contains("/seats/2/code")).isEqualTo(named);
        assertThat(html.contains("授权&lt;函&gt;")).isEqualTo(named);
        assertThat(html).contains("时间地点有变更，尚未答复");
        assertThat(html).doesNotContain("/seats/5/code").contains("委派采购人代表");
        assertThat(render("venue", Map.of("sessions", List.of(session)))).contains("1 / 5");
    }

    @Test
    void the_venue_can_be_read_empty_and_its_slips_printed() {
        assertThat(render("venue", Map.of("sessions", List.of()))).contains("没有今天和以后的评审场次");
        var slip = Map.of("session", SampleVenue.session(true), "code", SampleVenue.ISSUED);
        assertThat(render("venueCode", slip))
                .contains(SampleVenue.CODE)
                .contains("只显示这一次")
                .doesNotContain("李明");
        var model = new HashMap<String, @Nullable Object>();
        model.put("terminals", List.of(SampleVenue.TERMINAL));
        model.put("places", List.of("评审<一室>"));
        model.put("name", "3 号机");
        model.put("place", "");
        model.put("problem", REFUSED);
        assertThat(render("terminals", model))
                .contains("value=\"3 号机\"")
                .contains("Cookie")
                .contains("<option value=\"评审&lt;一室");
        model.put("terminals", List.of());
        assertThat(render("terminals", model)).contains("还没有登记终端");
    }

    @Test
    void a_seat_declares_against_every_side_with_nothing_chosen_beforehand() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("conflict", "");
        model.put("with", "");
        model.put("seat", SampleVenue.seatView(VenueSeatState.SIGNED_IN, "启明<设备>", "恒泰办公"));
        assertThat(render("seat", model)).contains("恒泰办公").doesNotContain("checked");
        assertThat(render("seat", model)).contains("教育&lt;局&gt;");
        var waiting = Map.of("seat", SampleVenue.seatView(VenueSeatState.TAKEN));
        assertThat(render("seatWaits", waiting))
                .contains("还在等待", "第 3 席", "data-live-fragment=\"/seat/fragment\"")
                .doesNotContain("/seat/declaration", "/committee");
        assertThat(render("seatLeft", Map.of())).contains("请离场");
        assertThat(render("seatLeft", Map.of("problem", REFUSED))).contains("这一项不能为空");
        assertThat(render("terminal", Map.of("enrolled", false))).contains("本机不是评审终端");
        assertThat(render("terminal", Map.of("enrolled", true))).contains("name=\"code\"");
    }

    @ParameterizedTest
    @EnumSource(DrawState.class)
    void everyone_can_follow_a_draw_and_verify_it(DrawState state) {
        var html =
                render(
                        "publicDraws",
                        Map.of(
                                "view",
                                new SampleDisclosure().tender(SampleDisclosure.AWARDED),
                                "draws",
                                List.of(
                                        new ShownDraw(
                                                SampleDraw.publicDraw(state), SampleDraw.order())),
                                "blames",
                                ShownDraw.blames(List.of(SampleDraw.publicDraw(state))),
                                "demoKeys",
                                true));
        assertThat(html)
                .contains("11.43 %")
                .contains("/log/leaves/" + SampleDraw.EVENT)
                .contains("怎样验证");
        assertThat(html)
                .contains("当时同单位的 A08 第 1 位已被抽中，正待其答复")
                .contains("当时同单位的 A08 第 1 位已接受席位")
                .contains("轮到时被越过的，此后不再轮到")
                .contains("A08 · 第 4、5 位 · 按规则越过")
                .doesNotContain("已有人在席")
                .contains("重新抽取的原因：代理机构&lt;停电")
                .contains("空缺 1 席")
                .contains("/draws/" + SampleDraw.ID + "/order.json");
        assertThat(html.contains("有一方未按时揭示：")).isEqualTo(state == DrawState.VOIDED);
        assertThat(html.contains("因一方未按时揭示而作废")).isEqualTo(state == DrawState.VOIDED);
    }

    @Test
    void the_slip_of_a_draw_made_elsewhere_is_a_link_only_once_names_are_shown() {
        var link = "/draws/" + SampleDraw.ID + "/slip";
        assertThat(render("draw", draw(DrawState.SEATED)))
                .contains("载有专家姓名", "ab".repeat(32))
                .doesNotContain(link);
        assertThat(render("draw", draw(DrawState.PUBLISHED))).contains(link, "抽取&lt;记录");
    }

    @Test
    void everyone_reads_why_a_draw_was_withdrawn_and_nothing_that_never_was() {
        var shown = new ShownDraw(SampleDraw.publicWithdrawn(), List.of());
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", new SampleDisclosure().tender(SampleDisclosure.AWARDED));
        model.put("draws", List.of(shown));
        model.put("blames", Map.of());
        model.put("demoKeys", true);
        assertThat(render("publicDraws", model))
                .contains("签署方案之前撤回", "席位&lt;填错", "349921-CG-2026-0031/draw/1")
                .contains("/log/leaves/" + SampleDraw.EVENT)
                .doesNotContain("委员会 0 人", "还没有通知结果");
    }

    @Test
    void no_page_shows_an_id_as_text() {
        var html = render("draw", draw(DrawState.CALLING));
        assertThat(html.replaceAll("<[^>]*>", "")).doesNotContain(SampleDraw.ID.toString());
    }
}
