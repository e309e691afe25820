package org.gongcai.integrity.violations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.EndingKind;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.junit.jupiter.api.Test;

class CaseEndingTest extends CaseScenario {

    @Test
    void repair_waits_for_the_shortest_publicity_and_leaves_the_debarment() {
        var filed = published();
        var earliest = FILED.plusMonths(12);
        var repair = new NewEnding("已整改", "澄财信修〔2027〕1号");
        refused(
                "repair-too-early",
                () -> filed.propose(EndingKind.REPAIR, repair, RECORDER, earliest.minusDays(1)));
        assertThat(filed.mayBeRepaired(earliest.minusDays(1))).isFalse();
        assertThat(filed.mayBeRepaired(earliest)).isTrue();

        filed.propose(EndingKind.REPAIR, repair, RECORDER, earliest);
        assertThat(filed.state()).isEqualTo(CaseState.PUBLISHED);
        refused("second-person-needed", () -> filed.confirmEnding(RECORDER, at(earliest)));
        var repaired = (ViolationRepaired) filed.confirmEnding(SECOND, at(earliest));

        assertThat(repaired.on()).isEqualTo(earliest);
        assertThat(repaired.reason()).isEqualTo("已整改");
        assertThat(repaired.document()).isEqualTo("澄财信修〔2027〕1号");
        assertThat(filed.state()).isEqualTo(CaseState.REPAIRED);
        assertThat(filed.debars(earliest)).isTrue();
        refused("wrong-state", () -> filed.propose(EndingKind.REPAIR, repair, SECOND, earliest));
    }

    @Test
    void nothing_is_repaired_once_its_publicity_has_ended() {
        var filed = published();
        var late = FILED.plusMonths(36);
        refused("wrong-state", () -> filed.propose(EndingKind.REPAIR, ENDING, SECOND, late));
    }

    @Test
    void a_lifted_debarment_ends_on_the_day_of_its_confirmation_and_once() {
        var filed = published();
        var proposed = FILED.plusMonths(2);
        var on = proposed.plusDays(3);
        filed.propose(EndingKind.DEBARMENT_END, ENDING, SECOND, proposed);
        assertThat(filed.debars(proposed)).isTrue();
        refused("second-person-needed", () -> filed.confirmEnding(SECOND, at(on)));
        var ended = (DebarmentEnded) filed.confirmEnding(RECORDER, at(on));
        assertThat(ended.reason()).isEqualTo("行政复议撤销");
        assertThat(ended.document()).isEqualTo("澄政复〔2026〕3号");
        assertThat(ended.statement().data()).contains("澄政复〔2026〕3号").doesNotContain("撤销");
        assertThat(ended.on()).isEqualTo(on);
        assertThat(ended.statement().type()).isEqualTo("debarment.end");
        assertThat(filed.debars(on.minusDays(1))).isTrue();
        assertThat(filed.debars(on)).isFalse();
        refused("wrong-state", () -> filed.propose(EndingKind.DEBARMENT_END, ENDING, SECOND, on));
    }

    @Test
    void one_ending_waits_at_a_time_and_can_be_taken_back() {
        var filed = published();
        var on = FILED.plusMonths(2);
        var unfounded = new NewEnding("行政复议撤销", " ");
        assertThat(
                        refusal(() ->
                                        filed.propose(
                                                EndingKind.DEBARMENT_END, unfounded, SECOND, on))
                                .field())
                .contains("document");
        refused("wrong-state", () -> filed.confirmEnding(SECOND, at(on)));
        filed.propose(EndingKind.DEBARMENT_END, ENDING, SECOND, on);
        refused(
                "ending-proposed",
                () -> filed.propose(EndingKind.DEBARMENT_END, ENDING, RECORDER, on));
        filed.withdrawEnding(SECOND, on);
        refused("wrong-state", () -> filed.confirmEnding(RECORDER, at(on)));
        assertThat(filed.debars(on)).isTrue();
    }
}
