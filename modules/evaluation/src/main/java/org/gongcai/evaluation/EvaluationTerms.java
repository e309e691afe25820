package org.gongcai.evaluation;

import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.ScoringCriteria;
import org.gongcai.rules.ScoringCriterion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the tender document says of the evaluation by a committee. */
record EvaluationTerms(AwardBasis basis, List<Criterion> criteria, ScoreDisclosure disclosure) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    EvaluationTerms {
        criteria = List.copyOf(criteria);
    }

    /** Absent where bids are ranked by arithmetic alone. */
    static Optional<EvaluationTerms> of(Tender tender) {
        return Optional.ofNullable(tender.committee())
                .map(terms ->
                        new EvaluationTerms(
                                tender.awardBasis(), terms.criteria(), terms.disclosure()));
    }

    static Optional<EvaluationTerms> read(@Nullable String stored) {
        return Optional.ofNullable(stored)
                .map(text -> MAPPER.readValue(text, EvaluationTerms.class));
    }

    String write() {
        return MAPPER.writeValueAsString(this);
    }

    /** Whether members give marks; otherwise the price alone ranks what conforms. */
    boolean marks() {
        return switch (basis) {
            case COMPREHENSIVE_SCORING -> true;
            case LOWEST_EVALUATED_PRICE -> false;
        };
    }

    /** Those that members mark: all but the price. */
    List<Criterion> marked() {
        return marks() ? criteria.stream().filter(each -> !isPrice(each)).toList() : List.of();
    }

    ScoringCriteria scoring() {
        return new ScoringCriteria(
                criteria.stream().map(EvaluationTerms::criterion).toList(),
                criteria.stream().noneMatch(EvaluationTerms::isPrice));
    }

    private static boolean isPrice(Criterion criterion) {
        return criterion.kind() == Tender.CriterionKind.PRICE;
    }

    private static ScoringCriterion criterion(Criterion criterion) {
        var kind =
                switch (criterion.kind()) {
                    case PRICE -> ScoringCriterion.Kind.PRICE;
                    case OBJECTIVE -> ScoringCriterion.Kind.OBJECTIVE;
                    case SUBJECTIVE -> ScoringCriterion.Kind.SUBJECTIVE;
                };
        return new ScoringCriterion(criterion.code(), kind, criterion.maximum());
    }
}
