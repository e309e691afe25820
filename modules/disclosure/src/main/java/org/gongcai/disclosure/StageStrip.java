package org.gongcai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.Deadline;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.Procedure.Step;
import org.gongcai.rules.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a tender: those behind it, the one it has reached, the next with its day and rule.
 *
 * @param evaluating whether every lot is opened that will be, so that the evaluation runs
 * @param reachedAt empty for stages that are not reached or that no public fact tells of
 * @param awardDay legal day of the award
 */
record StageStrip(
        Tender tender,
        Instant bidDeadline,
        boolean failed,
        boolean evaluating,
        Function<Stage, Optional<Instant>> reachedAt,
        @Nullable LocalDate awardDay) {

    List<StageView> stages() {
        var procedure = procedure();
        var now = current(procedure);
        var next = procedure.after(now).map(Step::stage).orElse(now);
        return procedure.steps().stream()
                .map(step -> view(step, state(step.stage(), now, next), procedure))
                .toList();
    }

    private Procedure procedure() {
        var kind = new CategoryCode(tender.category()).kind();
        return Procedure.of(tender.method(), kind, tender.legalDate());
    }

    /** The opening is an act of minutes; once it is done, what follows it is under way. */
    private Stage current(Procedure procedure) {
        var reached = reached(procedure);
        return reached == Stage.OPENED && evaluating
                ? procedure.after(reached).map(Step::stage).orElse(reached)
                : reached;
    }

    private Stage reached(Procedure procedure) {
        return procedure.steps().stream()
                .map(Step::stage)
                .filter(stage -> reachedAt.apply(stage).isPresent())
                .max(Stage::compareTo)
                .orElse(Stage.ANNOUNCED);
    }

    private StageState state(Stage stage, Stage now, Stage next) {
        if (stage.compareTo(now) > 0) {
            if (failed) {
                return StageState.CANCELLED;
            }
            return stage == next ? StageState.NEXT : StageState.LATER;
        }
        return stage == now && !failed ? StageState.NOW : StageState.DONE;
    }

    private StageView view(Step step, StageState state, Procedure procedure) {
        Instant at = reachedAt.apply(step.stage()).orElse(null);
        return switch (state) {
            case DONE, NOW, CANCELLED -> plain(step, state, at, null);
            case NEXT, LATER -> coming(step, state, procedure);
        };
    }

    private StageView coming(Step step, StageState state, Procedure procedure) {
        // The opening is at the deadline, and the notice says when that is.
        if (step.stage() == Stage.CLOSED || step.stage() == Stage.OPENED) {
            return plain(step, state, null, LegalTime.dateOf(bidDeadline));
        }
        return deadline(step, state, procedure)
                .map(due ->
                        new StageView(
                                step.stage(), state, null, due.date(), due.ruleId(), due.source()))
                .orElseGet(() -> plain(step, state, null, null));
    }

    private Optional<Deadline> deadline(Step step, StageState state, Procedure procedure) {
        return state == StageState.NEXT && awardDay != null
                ? Deadlines.official().latest(step, procedure.regime(), awardDay)
                : Optional.empty();
    }

    private static StageView plain(
            Step step, StageState state, @Nullable Instant at, @Nullable LocalDate due) {
        String rule = step.rules().isEmpty() || due == null ? null : step.rules().getFirst();
        return new StageView(step.stage(), state, at, due, rule, step.source());
    }
}
