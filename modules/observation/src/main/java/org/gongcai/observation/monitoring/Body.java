package org.gongcai.observation.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;
import org.gongcai.rules.CreditCode;

/** The organisation whose inspectors conduct a monitoring. */
@Embeddable
record Body(
        @Column(name = "body") UUID id,
        @Column(name = "body_code") String code,
        @Column(name = "body_name") String name) {

    static Body of(PartyRef party) {
        return new Body(party.id(), party.creditCode().value(), party.name());
    }

    PartyRef party() {
        return new PartyRef(id, new CreditCode(code), name);
    }
}
