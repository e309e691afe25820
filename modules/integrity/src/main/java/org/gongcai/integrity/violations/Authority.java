package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;

/** The organisation whose supervisors conduct a case. */
@Embeddable
record Authority(
        @Column(name = "authority") UUID id,
        @Column(name = "authority_code") String code,
        @Column(name = "authority_name") String name) {

    static Authority of(PartyRef party) {
        return new Authority(party.id(), party.creditCode().value(), party.name());
    }
}
