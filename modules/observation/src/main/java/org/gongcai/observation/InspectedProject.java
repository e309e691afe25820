package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.gongcai.contracts.PartyRef;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;

/** What inspection knows of a project: by which name people call it, and who conducts it where. */
@Embeddable
public record InspectedProject(
        @Column(name = "number_text") String number,
        String title,
        @Column(name = "purchaser") UUID purchaserId,
        @Column(name = "purchaser_code") String purchaserCode,
        @Column(name = "purchaser_name") String purchaserName,
        @Nullable UUID agency,
        UUID authority) {

    static InspectedProject of(
            String number,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            UUID authority) {
        return new InspectedProject(
                number,
                title,
                purchaser.id(),
                purchaser.creditCode().value(),
                purchaser.name(),
                agency == null ? null : agency.id(),
                authority);
    }

    public PartyRef purchaser() {
        return new PartyRef(purchaserId, new CreditCode(purchaserCode), purchaserName);
    }
}
