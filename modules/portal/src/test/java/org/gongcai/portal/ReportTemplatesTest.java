package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.Role;
import org.gongcai.rules.AwardBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A committee's report as its seats sign it and as purchaser and agency read it. */
class ReportTemplatesTest {

    private final Rendering rendering = new Rendering(Role.EVALUATOR);
    private final JsonMapper json = JsonMapper.builder().build();

    private String report(LotSession lot) {
        var session =
                SampleCommittee.session(
                        SampleCommittee.SEAT, List.of(lot), true, AwardBasis.COMPREHENSIVE_SCORING);
        var model = new HashMap<String, @Nullable Object>();
        model.put("room", CommitteeRoom.of(session));
        model.put("lot", lot);
        model.put("report", ReportView.read(json, lot.report()).orElse(null));
        return rendering.of("committeeReport", model);
    }

    @ParameterizedTest
    @EnumSource(CommitteePhase.class)
    void the_report_page_can_be_read_in_every_phase(CommitteePhase phase) {
        for (var actions :
                List.of(
                        EnumSet.noneOf(CommitteeAction.class),
                        EnumSet.allOf(CommitteeAction.class))) {
            assertThat(report(SampleCommittee.lot(phase, actions))).contains("评审报告");
        }
    }

    @Test
    void where_nothing_can_be_signed_the_page_says_why() {
        var over =
                SampleCommittee.lot(
                        CommitteePhase.COMPLETED, EnumSet.noneOf(CommitteeAction.class));
        assertThat(report(over)).contains("本包评审已完成。");
    }

    @Test
    void the_report_is_read_in_words_with_every_mark() {
        assertThat(report(SampleCommittee.signing()))
                .contains("总分 92.20")
                .contains("2,327,400.00 元")
                .contains("17.5")
                .contains("响应及时")
                .contains("收回评分表 1 次")
                .contains("没有许可")
                .contains("明显偏离")
                .contains("action=\"/committee/lots/1/report/signature\"");
    }

    @Test
    void a_report_of_another_version_can_still_be_read_as_text() {
        assertThat(ReportView.read(json, "no report")).isEmpty();
        assertThat(ReportView.read(json, "{\"v\":2}")).isPresent();
        assertThat(ReportView.read(json, null)).isEmpty();
    }

    @Test
    void a_refusal_to_sign_is_stated_by_one_seat_and_borne_out_by_another() {
        var actions = EnumSet.of(CommitteeAction.STATE_REFUSAL, CommitteeAction.WITNESS_REFUSAL);
        assertThat(report(SampleCommittee.lot(CommitteePhase.COMPLETED, actions)))
                .contains("5 号席位拒绝签署", "拒不签署，也不&lt;书面&gt;说明", "证明 5 号席位拒绝签署")
                .contains("action=\"/committee/lots/1/report/refusals/witness\"")
                .containsPattern("type=\"radio\" name=\"seat\" value=\"2\"")
                .doesNotContainPattern("type=\"radio\" name=\"seat\" value=\"5\"");
        assertThat(report(SampleCommittee.signing())).doesNotContain("/refusals");
    }

    @Test
    void who_cannot_bear_out_a_refusal_reads_why() {
        assertThat(report(SampleCommittee.signing())).contains("等待另一席位证明", "只有已经签署评审报告的席位可以证明");
        var room = CommitteeRoom.of(SampleCommittee.session(CommitteePhase.REPORT));
        var own = new RefusalView(SampleCommittee.SEAT, 4, "拒不签署", SampleWork.NOW, null, null);
        var stated = new RefusalView(5, SampleCommittee.SEAT, "拒不签署", SampleWork.NOW, null, null);
        assertThat(room.whyNoWitness(SampleCommittee.signing(), own)).contains("refusal.yours");
        assertThat(room.whyNoWitness(SampleCommittee.signing(), stated)).contains("refusal.by-you");
        assertThat(room.whyNoWitness(SampleCommittee.signing(), SampleCommittee.refusal(4)))
                .isEmpty();
    }

    @Test
    void the_parties_read_dissent_and_refusal_and_no_members_marks_before_the_award() {
        assertThat(signed(false))
                .contains("不同意服务方案的得分", "视为同意", "3 号席位于", "总分 92.20", "17.20")
                .contains("data-print", "只有评标委员会知悉")
                .doesNotContain("17.5", "响应及时");
        assertThat(signed(true)).contains("17.5", "响应及时").doesNotContain("只有评标委员会知悉");
    }

    private String signed(boolean whole) {
        var signed = SampleCommittee.signedReport(whole);
        var report = ReportView.read(json, signed.report()).orElseThrow();
        return new Rendering(Role.AGENCY)
                .of("lotReport", Map.of("signed", signed, "report", report));
    }
}
