package org.gongcai.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * Where a supervisor begins: cases by the clock that runs out first, endings that wait for a second
 * person, and irregularities without an answer.
 */
record SupervisorBoard(
        List<Running> running, List<CaseView> confirming, List<IrregularityView> unanswered) {

    private static final Set<CaseState> OPEN =
            Set.of(CaseState.FILED, CaseState.NOTICE_GIVEN, CaseState.STATED, CaseState.DECIDED);

    static SupervisorBoard of(List<CaseView> cases, List<IrregularityView> irregularities) {
        return new SupervisorBoard(
                cases.stream()
                        .filter(each -> OPEN.contains(each.state()))
                        .map(Running::new)
                        .sorted(
                                Comparator.comparing(
                                        Running::due,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                cases.stream()
                        .filter(each -> each.actions().contains(CaseAction.WITHDRAW_ENDING))
                        .toList(),
                irregularities.stream().filter(each -> each.answer() == null).toList());
    }

    /** A case with the clock that runs now. */
    record Running(CaseView found) {

        /** The last day of what comes next; a decision once made has seven working days. */
        @Nullable LocalDate due() {
            return switch (found.state()) {
                case FILED, STATED -> found.decideBy();
                case NOTICE_GIVEN -> found.stateBy();
                case DECIDED, PUBLISHED, REPAIRED, DISMISSED -> found.serveBy();
            };
        }

        boolean isMyTurn() {
            return !found.actions().isEmpty();
        }
    }
}
