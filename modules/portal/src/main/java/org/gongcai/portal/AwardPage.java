package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.ProcurementApi.LotView;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.jspecify.annotations.Nullable;

/**
 * The award: chosen by a first person of the purchaser, published by a second one.
 *
 * @param viewer who looks, to tell the first person from a second one
 * @param refusedForm name of the form that was refused, empty where none was
 */
record AwardPage(
        ProjectView project,
        UUID viewer,
        AwardForm form,
        String reason,
        String refusedForm,
        @Nullable Problem refused) {

    String path() {
        return "/projects/" + project.id() + "/award";
    }

    List<StageView> strip() {
        return ProjectStrip.of(project);
    }

    boolean may(Action action) {
        return project.actions().contains(action);
    }

    @Nullable Problem problemOf(String name) {
        return name.equals(refusedForm) ? refused : null;
    }

    boolean isProposed() {
        return project.state() == ProjectState.AWARD_PROPOSED;
    }

    boolean isAwarded() {
        return project.state() == ProjectState.AWARDED;
    }

    boolean isOwnProposal() {
        var proposal = project.proposal();
        return proposal != null && proposal.by().equals(viewer);
    }

    /** Why the first word was sent back; absent where it was not. */
    @Nullable String returned() {
        var proposal = project.proposal();
        return proposal == null ? null : proposal.returned();
    }

    /** Lots to award, in the order of the form's fields. */
    List<Row> rows() {
        var lots = AwardForm.evaluated(project);
        return IntStream.range(0, lots.size())
                .mapToObj(i -> new Row("lots[%d].".formatted(i), lots.get(i), form.of(lots.get(i))))
                .toList();
    }

    List<LotView> failed() {
        return project.lots().stream().filter(lot -> lot.state() == LotState.FAILED).toList();
    }

    /**
     * @param field with which the names of the row's fields begin
     */
    record Row(String field, LotView lot, LotAwardForm typed) {

        String name(String part) {
            return field + part;
        }

        boolean isScored() {
            return lot.ranking().stream().anyMatch(bid -> bid.score() != null);
        }

        boolean isTied() {
            return lot.ranking().stream().filter(bid -> bid.rank() == 1).count() > 1;
        }
    }
}
