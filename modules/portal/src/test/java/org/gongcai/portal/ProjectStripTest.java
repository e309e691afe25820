package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.rules.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectStripTest {

    private static StageView stage(ProjectState state, Stage stage) {
        return ProjectStrip.of(SampleWork.project(state)).stream()
                .filter(view -> view.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENED", "EVALUATED", "AWARD_PROPOSED"})
    void from_the_last_opened_bid_to_the_award_it_is_evaluated(ProjectState state) {
        assertThat(stage(state, Stage.OPENED).state()).isEqualTo(StageState.DONE);
        assertThat(stage(state, Stage.EVALUATED).state()).isEqualTo(StageState.NOW);
        assertThat(stage(state, Stage.AWARDED).state()).isEqualTo(StageState.NEXT);
    }

    @Test
    void what_comes_next_has_its_day_and_the_rule_behind_it() {
        assertThat(stage(ProjectState.ANNOUNCED, Stage.CLOSED))
                .extracting(StageView::due, StageView::source)
                .containsExactly(LocalDate.of(2026, 3, 16), "政府采购法第三十五条");
        assertThat(stage(ProjectState.CLOSED, Stage.OPENED))
                .extracting(StageView::due, StageView::source)
                .containsExactly(LocalDate.of(2026, 3, 16), "财政部令第87号第三十九条");
        assertThat(stage(ProjectState.EVALUATED, Stage.AWARDED))
                .extracting(StageView::due, StageView::ruleId)
                .containsExactly(LocalDate.of(2026, 3, 19), "T14");
        assertThat(stage(ProjectState.AWARDED, Stage.CONTRACTED).source()).isEqualTo("政府采购法第四十六条");
    }
}
