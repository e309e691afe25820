package org.gongcai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.ProvableFact;

/** A fact of a tender's page that the log proves. */
@Entity
@Table(schema = "disclosure", name = "proof")
class ProvenFact {

    @Id private UUID eventId;

    private UUID project;
    private String what;
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected ProvenFact() {}

    ProvenFact(ProvableFact fact) {
        this(fact, fact.subject());
    }

    ProvenFact(ProvableFact fact, UUID ofProject) {
        eventId = fact.eventId();
        project = ofProject;
        what = what(fact);
        occurredAt = fact.occurredAt();
    }

    /** The message key under which people read what was proven. */
    static String what(ProvableFact fact) {
        return "proof." + kebab(fact.getClass().getSimpleName());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    Proof shown() {
        return new Proof(what, eventId, occurredAt);
    }
}
