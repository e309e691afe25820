package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.BidOpeningApi.OpenedFile;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.jspecify.annotations.Nullable;

/**
 * One lot's qualification review.
 *
 * @param deducts whether the tender offers a deduction to small and micro enterprises
 * @param files of each opened bid, by envelope
 */
record QualificationLot(
        UUID project,
        LotEvaluation lot,
        boolean deducts,
        Map<String, List<OpenedFile>> files,
        QualificationForm form,
        @Nullable Problem problem) {

    static QualificationLot of(
            EvaluationView evaluation,
            LotEvaluation lot,
            List<OpenedBidView> opened,
            QualificationForm form,
            @Nullable Problem problem) {
        var files =
                opened.stream()
                        .filter(bid -> bid.lot().equals(lot.lot()))
                        .collect(
                                Collectors.toMap(
                                        OpenedBidView::envelope,
                                        OpenedBidView::files,
                                        (a, b) -> a));
        return new QualificationLot(
                evaluation.project(),
                lot,
                evaluation.smallOrMicroDeduction().signum() > 0,
                files,
                form,
                problem);
    }

    String path() {
        return "/projects/%s/lots/%s/qualification".formatted(project, lot.lot());
    }

    String reportPath() {
        return "/projects/%s/lots/%s/report".formatted(project, lot.lot());
    }

    boolean isWaiting() {
        return lot.state() == LotEvaluationState.WAITING_FOR_OPENING;
    }

    /** Reviewed, and now with the committee. */
    boolean isBeforeCommittee() {
        return lot.state() == LotEvaluationState.COMMITTEE;
    }

    /** All bids, as the law wants a decision on each, beside the decision as typed. */
    List<Row> rows() {
        var typed =
                form.decisions().stream()
                        .collect(
                                Collectors.toMap(
                                        DecisionForm::bidder, Function.identity(), (a, b) -> a));
        var candidates = lot.candidates();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> row(i, candidates.get(i), typed))
                .toList();
    }

    private Row row(int index, CandidateView candidate, Map<String, DecisionForm> typed) {
        var bidder = candidate.bidder().value();
        return new Row(
                "decisions[%d].".formatted(index),
                candidate,
                typed.getOrDefault(bidder, new DecisionForm(bidder, "", "", "")),
                filesOf(candidate));
    }

    private List<FileLink> filesOf(CandidateView candidate) {
        return files.getOrDefault(candidate.envelope(), List.of()).stream()
                .map(file ->
                        new FileLink(
                                "/projects/%s/bids/%s/files/%d"
                                        .formatted(project, candidate.envelope(), file.number()),
                                file))
                .toList();
    }

    boolean wouldFail() {
        return form.qualified() < lot.minimum();
    }

    /**
     * @param field with which the names of the row's fields begin
     */
    record Row(String field, CandidateView candidate, DecisionForm typed, List<FileLink> files) {

        /** Of the words for the price triggers, those that this bid meets. */
        List<String> lowPriceKeys() {
            return candidate.lowPrice().stream()
                    .sorted()
                    .map(trigger -> "low-price." + trigger)
                    .toList();
        }

        boolean isRefused(@Nullable Problem problem) {
            var entry = field.substring(0, field.length() - 1);
            return problem != null && (problem.isAt(entry) || problem.isAt(name("qualified")));
        }

        String name(String part) {
            return field + part;
        }
    }

    record FileLink(String path, OpenedFile file) {}
}
