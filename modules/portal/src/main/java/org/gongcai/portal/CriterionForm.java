package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;

/** One scored item of a plan as typed. */
record CriterionForm(String code, String name, String kind, String maximum, String rule) {

    static final CriterionForm EMPTY =
            new CriterionForm("", "", CriterionKind.OBJECTIVE.name(), "", "");

    CriterionForm {
        code = Typed.text(code);
        name = Typed.text(name);
        kind = Typed.text(kind);
        maximum = Typed.text(maximum);
        rule = Typed.text(rule);
    }

    static CriterionForm of(Criterion criterion) {
        return new CriterionForm(
                criterion.code(),
                criterion.name(),
                criterion.kind().name(),
                criterion.maximum().stripTrailingZeros().toPlainString(),
                criterion.rule());
    }

    /** Whether nobody typed anything; the kind is chosen beforehand. */
    boolean isEmpty() {
        return code.isEmpty() && name.isEmpty() && maximum.isEmpty() && rule.isEmpty();
    }

    Optional<BigDecimal> marks() {
        try {
            return Optional.of(new BigDecimal(maximum));
        } catch (NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    /**
     * @param field with which the names of the row's fields begin
     */
    Criterion criterion(String field) {
        return new Criterion(
                code,
                name,
                Typed.constant(field + "kind", kind, CriterionKind.class),
                Typed.number(field + "maximum", maximum),
                rule);
    }
}
