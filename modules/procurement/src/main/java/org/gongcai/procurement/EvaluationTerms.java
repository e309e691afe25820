package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CategoryCode;
import org.gongcai.rules.CategoryKind;
import org.gongcai.rules.Procedure;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ScoringCriteria;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** By what bids are ranked and, where a committee does it, by which items and how open. */
@Embeddable
class EvaluationTerms {

    // More items than any document has; keeps the notice within what the log holds.
    private static final int MOST_CRITERIA = 100;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AwardBasis awardBasis;

    // Null where no committee evaluates.
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ScoreDisclosure scoreDisclosure;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "scoring_criterion",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "criterion_index")
    private List<Criterion> criteria = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EvaluationTerms() {}

    private EvaluationTerms(
            AwardBasis awardBasis,
            @Nullable ScoreDisclosure scoreDisclosure,
            List<Criterion> criteria) {
        this.awardBasis = awardBasis;
        this.scoreDisclosure = scoreDisclosure;
        this.criteria.addAll(criteria);
    }

    static EvaluationTerms of(ProjectPlan typed, Plan plan, Procedure procedure) {
        var basis = Typed.required("awardBasis", typed.awardBasis());
        checkAvailable(basis, procedure);
        var committee = typed.committee();
        if (committee == null) {
            checkArithmetic(basis);
            return new EvaluationTerms(basis, null, List.of());
        }
        var criteria = criteria(committee.criteria());
        var disclosure = Typed.required("committee.disclosure", committee.disclosure());
        var terms = new EvaluationTerms(basis, disclosure, criteria);
        switch (basis) {
            case COMPREHENSIVE_SCORING -> terms.checkScoring(plan);
            case LOWEST_EVALUATED_PRICE -> terms.checkNothingScored();
        }
        return terms;
    }

    private static void checkAvailable(AwardBasis basis, Procedure procedure) {
        if (!procedure.awardBases().contains(basis)) {
            throw new Refused(
                            "award-basis-unavailable",
                            "awardBasis",
                            "%s不能采用%s".formatted(procedure.method().chinese(), chinese(basis)),
                            "请按采购方式选择评审方法",
                            procedure.source())
                    .value("method", procedure.method())
                    .value("basis", basis);
        }
    }

    /** Only the lowest evaluated price can be found without a committee's marks. */
    private static void checkArithmetic(AwardBasis basis) {
        if (basis == AwardBasis.COMPREHENSIVE_SCORING) {
            throw new Refused(
                    "committee-missing",
                    "committee",
                    "综合评分法应由评标委员会按评审因素评分，现未填写评审因素",
                    "请填写评审因素、分值和评分公开方式",
                    ScoringCriteria.SOURCE);
        }
    }

    private static List<Criterion> criteria(List<Tender.Criterion> typed) {
        if (typed.size() > MOST_CRITERIA) {
            throw new Refused(
                            "criteria-many",
                            "committee.criteria",
                            "评审因素最多 %d 项，现为 %d 项".formatted(MOST_CRITERIA, typed.size()),
                            "请合并评审因素",
                            null)
                    .value("most", MOST_CRITERIA)
                    .value("count", typed.size());
        }
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < typed.size(); i++) {
            criteria.add(Criterion.of(typed.get(i), "committee.criteria[%d].".formatted(i)));
        }
        return criteria;
    }

    private void checkScoring(Plan plan) {
        CategoryKind kind = new CategoryCode(plan.category()).kind();
        Typed.in(
                "committee.criteria",
                () -> {
                    var items = criteria.stream().map(Criterion::scored).toList();
                    var scoring = new ScoringCriteria(items, false);
                    scoring.checkPriceShare(plan.method(), kind);
                    return scoring;
                });
    }

    private void checkNothingScored() {
        if (!criteria.isEmpty()) {
            throw new Refused(
                    "criteria-not-taken",
                    "committee.criteria",
                    "最低评标价法按评标价由低到高排序，除算术修正和价格扣除外不得调整，不设评审因素",
                    "请删除评审因素，或者改用综合评分法",
                    "财政部令第87号第五十四条");
        }
    }

    /** Takes over what was planned anew. */
    void revise(EvaluationTerms revised) {
        awardBasis = revised.awardBasis;
        scoreDisclosure = revised.scoreDisclosure;
        criteria.clear();
        criteria.addAll(revised.criteria);
    }

    AwardBasis awardBasis() {
        return awardBasis;
    }

    @Nullable CommitteeTerms committee() {
        return scoreDisclosure == null
                ? null
                : new CommitteeTerms(
                        criteria.stream().map(Criterion::told).toList(), scoreDisclosure);
    }

    private static String chinese(AwardBasis basis) {
        return switch (basis) {
            case LOWEST_EVALUATED_PRICE -> "最低评标价法";
            case COMPREHENSIVE_SCORING -> "综合评分法";
        };
    }
}
