package org.gongcai.portal;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluationApi.CandidateView;
import org.gongcai.contracts.EvaluationApi.LotEvaluation;
import org.gongcai.contracts.EvaluationApi.QualificationReview;

/** The decisions on a lot's bids as typed, in the order in which they were shown. */
record QualificationForm(List<DecisionForm> decisions) {

    QualificationForm {
        decisions =
                decisions == null
                        ? List.of()
                        : decisions.stream().filter(Objects::nonNull).toList();
    }

    /** Nothing decided yet, except where the law has. */
    static QualificationForm of(LotEvaluation lot) {
        return new QualificationForm(
                lot.candidates().stream().map(QualificationForm::undecided).toList());
    }

    private static DecisionForm undecided(CandidateView candidate) {
        var invalid = candidate.invalid();
        var bidder = candidate.bidder().value();
        return invalid == null
                ? new DecisionForm(bidder, "", "", "")
                : new DecisionForm(bidder, "no", invalid, "");
    }

    QualificationReview review() {
        return new QualificationReview(
                IntStream.range(0, decisions.size())
                        .mapToObj(i -> decisions.get(i).decision(i))
                        .toList());
    }

    long qualified() {
        return decisions.stream().filter(DecisionForm::isQualified).count();
    }
}
