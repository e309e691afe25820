package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.DESIGN;
import static org.gongcai.procurement.Fixtures.PRICE;
import static org.gongcai.procurement.Fixtures.SERVICE;
import static org.gongcai.procurement.Fixtures.committee;
import static org.gongcai.procurement.Fixtures.criterion;
import static org.gongcai.procurement.Fixtures.lot;
import static org.gongcai.procurement.Fixtures.plan;
import static org.gongcai.procurement.Fixtures.ranked;
import static org.gongcai.procurement.Fixtures.scored;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTermsTest {

    @Test
    void scoring_keeps_its_criteria_in_their_order() {
        var project = Fixtures.draft(scored(plan(lot("一包", "9.00"))));
        assertThat(project.evaluation().awardBasis()).isEqualTo(AwardBasis.COMPREHENSIVE_SCORING);
        assertThat(committeeOf(project).criteria())
                .extracting(Criterion::code)
                .containsExactly("P", "S", "D");
    }

    @Test
    void scoring_needs_a_committee_whose_items_make_a_hundred() {
        assertThat(scoring(null).code()).isEqualTo("committee-missing");
        var refused = scoring(committee(PRICE, DESIGN));
        assertThat(refused.code()).isEqualTo("criteria-sum");
        assertThat(refused.field()).hasValue("committee.criteria");
        assertThat(refused.source()).isPresent();
    }

    @Test
    void scoring_needs_one_price_with_the_share_that_the_law_wants_for_goods() {
        var noPrice = committee(criterion("A", CriterionKind.OBJECTIVE, "100"));
        assertThat(scoring(noPrice).code()).isEqualTo("price-criterion");
        var cheap = criterion("P", CriterionKind.PRICE, "29");
        var rest = criterion("R", CriterionKind.SUBJECTIVE, "71");
        assertThat(scoring(committee(cheap, rest)).code()).isEqualTo("price-share");
    }

    @Test
    void an_item_is_refused_at_its_field() {
        var free = criterion("D", CriterionKind.SUBJECTIVE, "0");
        assertThat(scoring(committee(PRICE, SERVICE, free)).field())
                .hasValue("committee.criteria[2].maximum");
        var nameless = criterion(" ", CriterionKind.SUBJECTIVE, "1");
        assertThat(scoring(committee(PRICE, nameless)).field())
                .hasValue("committee.criteria[1].code");
    }

    @Test
    void the_lowest_price_takes_no_items_and_may_have_a_committee() {
        var typed = plan(lot("一包", "9.00"));
        var items = ranked(typed, AwardBasis.LOWEST_EVALUATED_PRICE, committee(PRICE));
        assertThat(refusal(() -> Fixtures.draft(items)).code()).isEqualTo("criteria-not-taken");
        var none = ranked(typed, AwardBasis.LOWEST_EVALUATED_PRICE, committee());
        assertThat(committeeOf(Fixtures.draft(none)).criteria()).isEmpty();
        assertThat(Fixtures.draft(typed).evaluation().committee()).isNull();
    }

    private static CommitteeTerms committeeOf(Project project) {
        var committee = project.evaluation().committee();
        return Optional.ofNullable(committee).orElseThrow();
    }

    private static Refused scoring(@Nullable CommitteeTerms committee) {
        var typed = ranked(plan(lot("一包", "9.00")), AwardBasis.COMPREHENSIVE_SCORING, committee);
        return refusal(() -> Fixtures.draft(typed));
    }

    private static Refused refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act);
    }
}
