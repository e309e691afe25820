package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ViolationApi.PoolName;
import org.gongcai.platform.problems.Typed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about: a registered organisation, or an evaluator who appears by its number in a
 * pool only.
 *
 * @param party absent for an evaluator
 * @param pool absent for an organisation, and in cases from before pools were named
 */
@Embeddable
record Accused(
        @Column(name = "offender_kind") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
                OffenderKind kind,
        @Column(name = "offender_code") String code,
        @Column(name = "offender_name") String name,
        @Nullable UUID party,
        @Column(name = "offender_pool") @Nullable UUID pool) {

    static Accused organisation(OffenderKind kind, PartyRef party) {
        return new Accused(kind, party.creditCode().value(), party.name(), party.id(), null);
    }

    static Accused evaluator(String number, PoolName pool) {
        var name = Typed.required(pool.name(), Lengths.SHORT, "pool", "专家库");
        return new Accused(
                OffenderKind.EVALUATOR,
                number,
                "%s（%s）".formatted(number, name),
                null,
                Typed.present(pool.id(), "pool", "专家库"));
    }

    /** An evaluator has no account, so that it is told and heard by letter. */
    boolean isHeardByLetter() {
        return kind == OffenderKind.EVALUATOR;
    }

    Offender offender() {
        return new Offender(kind, code, name, pool);
    }
}
