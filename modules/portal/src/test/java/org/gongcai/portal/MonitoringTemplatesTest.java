package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.Role;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Monitorings in every state, for those who conduct them, who are asked, and everyone. */
class MonitoringTemplatesTest {

    private static String page(MonitoringView found, FilledForm form) {
        var view = new MonitoringPage(found, form, LegalTime.dateOf(SampleWork.NOW));
        return new Rendering(Role.INSPECTOR).of("monitoring", Map.of("view", view));
    }

    @ParameterizedTest
    @EnumSource(MonitoringState.class)
    void a_monitoring_is_shown_in_every_state_with_every_act(MonitoringState state) {
        assertThat(page(SampleInspection.monitoring(state), FilledForm.NONE))
                .contains("核查代为解密的程序", "投标与开标");
    }

    @Test
    void who_only_reads_has_nothing_to_press() {
        var found = SampleInspection.monitoring(MonitoringState.ADDRESSED, Set.of());
        assertThat(page(found, FilledForm.NONE))
                .doesNotContain("<textarea", "action=\"/monitorings/")
                .contains("已补记原因", "已整改到位");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        var actions = EnumSet.of(MonitoringAction.PROPOSE);
        var refused = Refused.of("text-long", "太长").field("description1");
        var typed = Map.of("description1", "第二项问题");
        var form = new FilledForm("conclusion", typed, Problem.of(refused));
        assertThat(page(SampleInspection.monitoring(MonitoringState.ACTIVE, actions), form))
                .contains("第二项问题", "太长");
    }

    @Test
    void a_draft_begins_with_stages_and_reasons() {
        var model = new HashMap<String, Object>();
        model.put("form", NewMonitoringForm.of(SampleDisclosure.AWARDED));
        assertThat(new Rendering(Role.INSPECTOR).of("newMonitoring", model))
                .contains("履约与验收", "群众反映", "value=\"15\"", SampleDisclosure.AWARDED);
    }

    @Test
    void the_list_names_terms_and_states() {
        var all =
                List.of(
                        SampleInspection.monitoring(MonitoringState.ACTIVE),
                        SampleInspection.monitoring(MonitoringState.ADDRESSED),
                        SampleInspection.monitoring(MonitoringState.DRAFT));
        assertThat(new Rendering(Role.INSPECTOR).of("monitorings", Map.of("monitorings", all)))
                .contains("结论期限", "整改报告期限", "草稿");
    }

    @Test
    void whoever_is_asked_first_may_answer_or_say_why_it_goes_on() {
        var model = new HashMap<String, Object>();
        model.put("form", FilledForm.NONE);
        model.put("now", SampleWork.NOW);
        model.put("irregularities", List.of(SampleCases.irregularity(null, true)));
        assertThat(new Rendering(Role.PURCHASER).of("irregularities", model))
                .contains("请在下一步之前答复", "/unanswered", "不答复，先行办理下一步");
        model.put("now", SampleWork.NOW.plusSeconds(7200));
        assertThat(new Rendering(Role.PURCHASER).of("irregularities", model))
                .doesNotContain("/unanswered");
    }
}
