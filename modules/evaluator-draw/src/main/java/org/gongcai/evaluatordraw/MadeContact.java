package org.gongcai.evaluatordraw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.draw.DrawContact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How asking one place of the order ended.
 *
 * @param evidence salted hash, hex
 */
@Embeddable
record MadeContact(
        @Column(name = "event_id") UUID event,
        @Column(name = "group_code") String group,
        @Column(name = "pos") int position,
        @Column(name = "outcome") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
                ContactOutcome outcome,
        @Column(name = "evidence") String evidence,
        @Column(name = "made_at") Instant at) {

    DrawContact message(String draw) {
        return new DrawContact(
                draw,
                group,
                position,
                DrawContact.Outcome.valueOf(outcome.name()),
                Bytes32.parse(evidence));
    }
}
