package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.CommendationRecorded;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ViolationApi.CommendationView;
import org.gongcai.contracts.ViolationApi.NewCommendation;
import org.gongcai.platform.Aggregate;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation was commended, by whom and with which document. */
@Entity
@Table(schema = "integrity", name = "commendation")
class Commendation extends Aggregate {

    @Embeddable
    record Praise(
            String issuer,
            @Column(name = "document_no") String number,
            @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String text,
            @Column(name = "issued_on") LocalDate on) {

        static Praise of(NewCommendation typed, LocalDate today) {
            var on = Typed.present(typed.on(), "on", "表彰日期");
            if (on.isAfter(today)) {
                throw Refused.of("commendation-in-future", "表彰日期 %s 尚未到来".formatted(on))
                        .field("on")
                        .remedy("请核对表彰文件的日期")
                        .value("on", on);
            }
            return new Praise(
                    Typed.required(typed.issuer(), Lengths.LINE, "issuer", "表彰单位"),
                    Typed.required(typed.number(), Lengths.SHORT, "number", "表彰文号"),
                    Typed.required(typed.text(), Lengths.LONG, "text", "表彰内容"),
                    on);
        }
    }

    private UUID party;
    @Embedded private Praise praise;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Commendation() {}

    Commendation(PartyRef party, NewCommendation typed, UUID by, Instant now) {
        super(UUID.randomUUID());
        this.party = party.id();
        this.praise = Praise.of(typed, LegalTime.dateOf(now));
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** To be told once, when it is stored. */
    CommendationRecorded recorded(PartyRef of, Authority by) {
        var code = of.creditCode().value();
        return new CommendationRecorded(
                next(recordedAt),
                CaseStatements.commended(by.code(), code, praise),
                of,
                praise.issuer(),
                praise.number(),
                praise.text(),
                praise.on());
    }

    CommendationView shown(PartyRef of) {
        return new CommendationView(
                id(), of, praise.issuer(), praise.number(), praise.text(), praise.on());
    }

    UUID party() {
        return party;
    }

    Praise praise() {
        return praise;
    }
}
