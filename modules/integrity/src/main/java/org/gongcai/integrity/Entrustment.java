package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** An agency may act for a purchaser; part of the purchaser's record. */
@Entity
@Table(schema = "integrity", name = "entrustment")
class Entrustment {

    /** What the agreement says: scope, the days [from, to) and the fee in its own words. */
    @Embeddable
    record Terms(
            String scope,
            @Column(name = "from_day") LocalDate from,
            @Column(name = "to_day") LocalDate to,
            @Nullable String fee) {
        Terms {
            scope = Typed.required(scope, 1000, "scope", "委托范围");
            fee = Typed.optional(fee, 500, "fee", "代理费约定");
            if (!from.isBefore(to)) {
                throw Refused.of("entrustment-dates", "委托期限止日 %s 应晚于起日 %s".formatted(to, from))
                        .field("to")
                        .remedy("请改正委托期限")
                        .source("《政府采购法》第二十条")
                        .value("to", to)
                        .value("from", from);
            }
        }
    }

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "purchaser")
    private Party purchaser;

    private UUID agency;

    @Embedded private Terms terms;

    @Column(name = "given_at")
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Entrustment() {}

    Entrustment(Party purchaser, UUID agency, Terms terms, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.purchaser = purchaser;
        this.agency = agency;
        this.terms = terms;
        this.givenAt = givenAt;
    }

    UUID id() {
        return id;
    }

    Party purchaser() {
        return purchaser;
    }

    UUID agency() {
        return agency;
    }

    Terms terms() {
        return terms;
    }

    Instant givenAt() {
        return givenAt;
    }
}
