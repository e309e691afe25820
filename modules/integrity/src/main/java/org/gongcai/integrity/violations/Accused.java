package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyRef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about: a registered organisation, or an evaluator who appears by its number only.
 *
 * @param party absent for an evaluator
 */
@Embeddable
record Accused(
        @Column(name = "offender_kind") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
                OffenderKind kind,
        @Column(name = "offender_code") String code,
        @Column(name = "offender_name") String name,
        @Nullable UUID party) {

    static Accused organisation(OffenderKind kind, PartyRef party) {
        return new Accused(kind, party.creditCode().value(), party.name(), party.id());
    }

    static Accused evaluator(String number) {
        return new Accused(OffenderKind.EVALUATOR, number, number, null);
    }

    Offender offender() {
        return new Offender(kind, code, name);
    }
}
