package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** For whom a person acts and as what; part of the person's record. */
@Entity
@Table(schema = "integrity", name = "appointment")
class Appointment {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    private UUID party;
    private @Nullable UUID unit;

    @Embedded private Duty duty;

    @Column(name = "founding_document")
    private String foundingDocument;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(Person person, UUID party, @Nullable UUID unit, Duty duty, String document) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.party = party;
        this.unit = unit;
        this.duty = duty;
        this.foundingDocument = Typed.required(document, 500, "foundingDocument", "任职依据文件");
    }

    void end(LocalDate today) {
        var to = duty.to();
        if (to != null && !to.isAfter(today)) {
            throw Refused.of("wrong-state", "该任职已于 %s 终止".formatted(to))
                    .remedy("无需再次终止")
                    .wording("appointment-ended")
                    .value("to", to);
        }
        duty = duty.until(today);
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    UUID party() {
        return party;
    }

    @Nullable UUID unit() {
        return unit;
    }

    Duty duty() {
        return duty;
    }

    String foundingDocument() {
        return foundingDocument;
    }
}
