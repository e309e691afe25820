package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.jspecify.annotations.Nullable;

/**
 * How a committee evaluates, as typed.
 *
 * @param used "on" where a committee evaluates by the lowest price; scoring always needs one
 */
record CommitteeForm(String used, String disclosure, List<CriterionForm> criteria) {

    static final CommitteeForm NONE =
            new CommitteeForm("", ScoreDisclosure.OWN_ONLY.name(), List.of());

    private static final String FIELD = "committee.criteria";

    CommitteeForm {
        used = Typed.text(used);
        disclosure = Typed.text(disclosure);
        criteria =
                criteria == null ? List.of() : criteria.stream().filter(Objects::nonNull).toList();
    }

    /** The price, which every tender scores, and room for the first other items. */
    static CommitteeForm suggested() {
        var price =
                new CriterionForm(
                        "P1",
                        "报价",
                        CriterionKind.PRICE.name(),
                        "30",
                        "满足招标文件要求且评审价最低的为满分，其他按 最低评审价÷评审价×分值 计算");
        return new CommitteeForm(
                "",
                ScoreDisclosure.OWN_ONLY.name(),
                List.of(price, CriterionForm.EMPTY, CriterionForm.EMPTY));
    }

    static CommitteeForm of(@Nullable CommitteeTerms terms) {
        if (terms == null) {
            return suggested();
        }
        var criteria = terms.criteria().stream().map(CriterionForm::of).toList();
        return new CommitteeForm(
                "on",
                terms.disclosure().name(),
                criteria.isEmpty() ? suggested().criteria() : criteria);
    }

    CommitteeForm withRows(String change) {
        return new CommitteeForm(
                used, disclosure, Typed.rows(FIELD, criteria, change, CriterionForm.EMPTY));
    }

    boolean isUsed() {
        return !used.isEmpty();
    }

    /** Of what can be read as numbers so far. */
    BigDecimal sum() {
        return criteria.stream()
                .map(CriterionForm::marks)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable CommitteeTerms terms(AwardBasis basis) {
        return switch (basis) {
            case COMPREHENSIVE_SCORING -> new CommitteeTerms(told(), disclosed());
            case LOWEST_EVALUATED_PRICE ->
                    isUsed() ? new CommitteeTerms(List.of(), disclosed()) : null;
        };
    }

    private ScoreDisclosure disclosed() {
        return Typed.constant("committee.disclosure", disclosure, ScoreDisclosure.class);
    }

    /** Without the empty rows at the end, so that those before keep their places in refusals. */
    private List<Criterion> told() {
        int filled =
                IntStream.range(0, criteria.size())
                        .filter(i -> !criteria.get(i).isEmpty())
                        .reduce(-1, (before, last) -> last);
        return IntStream.rangeClosed(0, filled)
                .mapToObj(i -> criteria.get(i).criterion("%s[%d].".formatted(FIELD, i)))
                .toList();
    }
}
