package org.gongcai.evaluation;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluationApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluationController implements EvaluationApi {

    private static final String CONDUCTING = "hasAnyRole('purchaser', 'agency')";

    private final Evaluating evaluating;

    EvaluationController(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @Override
    @PreAuthorize(CONDUCTING)
    public List<EvaluationView> evaluations() {
        return evaluating.evaluations();
    }

    @Override
    @PreAuthorize(CONDUCTING)
    public EvaluationView evaluation(UUID project) {
        return evaluating.evaluation(project);
    }

    @Override
    @PreAuthorize(CONDUCTING)
    public EvaluationView reviewQualification(
            UUID project, String lot, QualificationReview review) {
        return evaluating.reviewQualification(project, lot, review);
    }

    @Override
    @PreAuthorize("hasAnyRole('purchaser', 'agency', 'inspector', 'supervisor')")
    public SignedReport report(UUID project, String lot) {
        return evaluating.report(project, lot);
    }

    @Override
    @PreAuthorize("hasRole('supplier')")
    public List<MyResult> myResults(UUID project) {
        return evaluating.myResults(project);
    }
}
