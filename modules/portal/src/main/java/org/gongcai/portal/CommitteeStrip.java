package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.rules.AwardBasis;
import org.jspecify.annotations.Nullable;

/** Where a committee is with one lot, from the seats being taken to the signed report. */
record CommitteeStrip(List<StepView> steps) {

    static CommitteeStrip of(SeatSession session, LotSession lot) {
        var phase = lot.phase();
        var now = isOver(phase) ? CommitteeStep.SIGNED : now(session, lot);
        return new CommitteeStrip(
                Arrays.stream(CommitteeStep.values())
                        .filter(step -> step != CommitteeStep.SCORING || isScored(session))
                        .map(step -> new StepView(step, state(step, now, phase)))
                        .toList());
    }

    private static boolean isScored(SeatSession session) {
        return session.awardBasis() == AwardBasis.COMPREHENSIVE_SCORING;
    }

    private static CommitteeStep now(SeatSession session, LotSession lot) {
        if (!session.seated() || !session.seats().stream().allMatch(SeatState::present)) {
            return CommitteeStep.SEATS;
        }
        if (session.chair() == null) {
            return CommitteeStep.CHAIR;
        }
        return session.seats().stream().allMatch(SeatState::discipline)
                ? atWork(lot)
                : CommitteeStep.DISCIPLINE;
    }

    private static CommitteeStep atWork(LotSession lot) {
        return switch (lot.phase()) {
            case WAITING, CONFORMITY -> CommitteeStep.CONFORMITY;
            case SCORING -> CommitteeStep.SCORING;
            case REPORT -> lot.report() == null ? CommitteeStep.REPORT : CommitteeStep.SIGNED;
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
