package org.gongcai.platform.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.rules.Debarment;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "platform", name = "debarred")
class StoredDebarment {

    @Id private UUID id;
    private String code;
    private String name;
    private String decision;

    /** Absent for organisations, and for evaluators who are debarred in every pool. */
    private @Nullable UUID pool;

    private LocalDate fromDay;
    private LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected StoredDebarment() {}

    StoredDebarment(PartyDebarred event) {
        id = event.head().subject();
        code = event.offender().code();
        name = event.offender().name();
        decision = event.decision();
        pool = event.offender().pool();
        fromDay = event.from();
        toDay = event.to();
    }

    void end(LocalDate day) {
        toDay = day;
    }

    Debarment debarment() {
        return new Debarment(code, name, decision, fromDay, toDay);
    }
}
