package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ScoringCriterion;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One item bids are scored by, as the tender document describes it. */
@Embeddable
record Criterion(
        String code,
        String name,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) CriterionKind kind,
        @Column(precision = 5, scale = 2) BigDecimal maximum,
        @Column(name = "scoring_rule") String rule) {

    private static final int DIGITS = 2;

    static Criterion of(Tender.Criterion typed, String field) {
        var code = Typed.text(field + "code", typed.code(), 1, 40);
        var name = Typed.text(field + "name", typed.name(), 1, 100);
        var kind = Typed.required(field + "kind", typed.kind());
        var maximum = Typed.required(field + "maximum", typed.maximum());
        var rule = Typed.text(field + "rule", typed.rule(), 1, 1_000);
        var scored = new Criterion(code, name, kind, maximum, rule);
        try {
            scored.scored();
        } catch (Refused refused) {
            throw refused.field(field + refused.field().orElse("code"));
        }
        return new Criterion(code, name, kind, maximum.setScale(DIGITS), rule);
    }

    ScoringCriterion scored() {
        var scoredAs =
                switch (kind) {
                    case PRICE -> ScoringCriterion.Kind.PRICE;
                    case OBJECTIVE -> ScoringCriterion.Kind.OBJECTIVE;
                    case SUBJECTIVE -> ScoringCriterion.Kind.SUBJECTIVE;
                };
        return new ScoringCriterion(code, scoredAs, maximum);
    }

    Tender.Criterion told() {
        return new Tender.Criterion(code, name, kind, maximum, rule);
    }
}
