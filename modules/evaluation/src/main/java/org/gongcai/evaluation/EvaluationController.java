package org.gongcai.evaluation;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluationApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController implements EvaluationApi {

    private final Evaluating evaluating;

    EvaluationController(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    public List<EvaluationView> evaluations() {
        return evaluating.evaluations();
    }

    @Override
    public EvaluationView evaluation(UUID project) {
        return evaluating.evaluation(project);
    }

    @Override
    public EvaluationView reviewQualification(
            UUID project, String lot, QualificationReview review) {
        return evaluating.reviewQualification(project, lot, review);
    }

    @Override
    public List<MyResult> myResults(UUID project) {
        return evaluating.myResults(project);
    }
}
