package org.gongcai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicFinding;
import org.gongcai.contracts.DisclosureApi.PublicMonitoring;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationEvent.FindingReported;
import org.gongcai.contracts.ObservationEvent.MonitoringCompleted;
import org.gongcai.contracts.ObservationEvent.MonitoringConcluded;
import org.gongcai.contracts.ObservationEvent.MonitoringDecided;
import org.gongcai.contracts.ObservationEvent.MonitoringStopped;
import org.gongcai.contracts.ProvableFact;
import org.gongcai.rules.LegalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A monitoring as its public facts tell it. */
@Entity
@Table(schema = "disclosure", name = "monitoring")
class PublishedMonitoring {

    @Id private UUID monitoring;

    @Version private @Nullable Long version;

    private UUID project;
    private String body;
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected PublishedMonitoring() {}

    PublishedMonitoring(MonitoringDecided decided) {
        monitoring = decided.subject();
        project = decided.project();
        body = decided.body().creditCode().value();
        decidedAt = decided.occurredAt();
        content =
                StoredJson.write(
                        new PublicMonitoring(
                                monitoring,
                                decided.body().name(),
                                MonitoringState.ACTIVE,
                                decided.stages(),
                                decided.reasons(),
                                decided.text(),
                                LegalTime.dateOf(decidedAt),
                                decided.concludeBy(),
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(proof(decided))));
    }

    void concluded(MonitoringConcluded concluded) {
        var before = shown();
        boolean clean = concluded.findings().isEmpty();
        become(
                before,
                clean ? MonitoringState.DECLINED : MonitoringState.ADDRESSED,
                concluded,
                concluded.findings().stream()
                        .map(each -> new PublicFinding(each, null, null))
                        .toList(),
                null,
                concluded);
    }

    void reported(FindingReported reported) {
        var before = shown();
        var findings = new ArrayList<>(before.findings());
        var found = findings.get(reported.finding() - 1);
        findings.set(
                reported.finding() - 1,
                new PublicFinding(found.finding(), reported.text(), found.resolution()));
        become(before, before.state(), null, findings, before.outcome(), reported);
    }

    void completed(MonitoringCompleted completed) {
        var before = shown();
        var findings = new ArrayList<PublicFinding>();
        for (var found : before.findings()) {
            var resolution = completed.resolutions().get(findings.size());
            findings.add(new PublicFinding(found.finding(), found.report(), resolution));
        }
        become(before, MonitoringState.COMPLETED, null, findings, completed.text(), completed);
    }

    void stopped(MonitoringStopped stopped) {
        var before = shown();
        become(before, MonitoringState.STOPPED, null, before.findings(), stopped.reason(), stopped);
    }

    private void become(
            PublicMonitoring before,
            MonitoringState state,
            @Nullable MonitoringConcluded concluded,
            List<PublicFinding> findings,
            @Nullable String outcome,
            ProvableFact fact) {
        var facts = new ArrayList<>(before.facts());
        facts.add(proof(fact));
        content =
                StoredJson.write(
                        new PublicMonitoring(
                                monitoring,
                                before.body(),
                                state,
                                before.stages(),
                                before.reasons(),
                                before.decision(),
                                before.decidedOn(),
                                before.concludeBy(),
                                concluded == null ? before.conclusion() : concluded.text(),
                                concluded == null ? before.eliminateBy() : concluded.eliminateBy(),
                                findings,
                                outcome,
                                facts));
    }

    private static Proof proof(ProvableFact fact) {
        return new Proof(ProvenFact.what(fact), fact.eventId(), fact.occurredAt());
    }

    UUID project() {
        return project;
    }

    String body() {
        return body;
    }

    PublicMonitoring shown() {
        return StoredJson.read(content, PublicMonitoring.class);
    }
}
