package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.rules.AwardBasis;
import org.jspecify.annotations.Nullable;

/** Where a committee is with one lot, from the election of its chair to the signed report. */
record CommitteeStrip(List<StepView> steps) {

    /**
     * @param drawn whether the report is drawn up
     */
    static CommitteeStrip of(
            List<SeatState> seats,
            @Nullable Integer chair,
            CommitteePhase phase,
            AwardBasis basis,
            boolean drawn) {
        boolean ready = !seats.isEmpty() && seats.stream().allMatch(SeatState::discipline);
        var now = now(chair != null, ready, phase, drawn);
        return new CommitteeStrip(
                Arrays.stream(CommitteeStep.values())
                        .filter(step -> step != CommitteeStep.SCORING || isScored(basis))
                        .map(step -> new StepView(step, state(step, now, phase)))
                        .toList());
    }

    private static boolean isScored(AwardBasis basis) {
        return basis == AwardBasis.COMPREHENSIVE_SCORING;
    }

    private static CommitteeStep now(
            boolean chaired, boolean ready, CommitteePhase phase, boolean drawn) {
        if (!chaired && !isOver(phase)) {
            return CommitteeStep.CHAIR;
        }
        if (!ready && !isOver(phase)) {
            return CommitteeStep.DISCIPLINE;
        }
        return switch (phase) {
            case WAITING, CONFORMITY -> CommitteeStep.CONFORMITY;
            case SCORING -> CommitteeStep.SCORING;
            case REPORT -> drawn ? CommitteeStep.SIGNED : CommitteeStep.REPORT;
            case COMPLETED, FAILED -> CommitteeStep.SIGNED;
        };
    }

    private static boolean isOver(CommitteePhase phase) {
        return phase == CommitteePhase.COMPLETED || phase == CommitteePhase.FAILED;
    }

    private static StageState state(CommitteeStep step, CommitteeStep now, CommitteePhase phase) {
        return switch (phase) {
            case COMPLETED -> StageState.DONE;
            case FAILED -> StageState.CANCELLED;
            case WAITING, CONFORMITY, SCORING, REPORT -> running(step.compareTo(now));
        };
    }

    private static StageState running(int distance) {
        return distance < 0 ? StageState.DONE : distance == 0 ? StageState.NOW : StageState.LATER;
    }

    /** The step that is under way; none once the lot is over. */
    @Nullable CommitteeStep current() {
        return steps.stream()
                .filter(each -> each.state() == StageState.NOW)
                .map(StepView::step)
                .findFirst()
                .orElse(null);
    }

    record StepView(CommitteeStep step, StageState state) {}
}
