package org.gongcai.observation.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Asks for attention when a fact could not become a leaf or the witness does not cosign. */
@Component
class TransparencyLogHealthIndicator implements HealthIndicator {

    private final TransparencyLogs logs;
    private final PendingEntries pending;
    private final Cosigning cosigning;

    TransparencyLogHealthIndicator(
            TransparencyLogs logs, PendingEntries pending, Cosigning cosigning) {
        this.logs = logs;
        this.pending = pending;
        this.cosigning = cosigning;
    }

    @Override
    public Health health() {
        var head = logs.head();
        long rejected = pending.rejected();
        var trouble = cosigning.trouble();
        var fine = rejected == 0 && trouble.isEmpty();
        return Health.status(fine ? Status.UP : new Status("ATTENTION"))
                .withDetail("size", head.tree().size())
                .withDetail("cosigned", head.cosignedSize())
                .withDetail("rejected", rejected)
                .withDetail("witness", trouble.orElse("cosigns"))
                .build();
    }
}
