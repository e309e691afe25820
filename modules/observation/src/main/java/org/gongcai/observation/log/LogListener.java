package org.gongcai.observation.log;

import org.gongcai.contracts.ProvableFact;
import org.gongcai.platform.events.EventListener;
import org.springframework.stereotype.Component;

/** Takes every provable fact for the log; this consumer's inbox is the queue of the log. */
@Component
class LogListener implements EventListener {

    private final PendingEntries pending;

    LogListener(PendingEntries pending) {
        this.pending = pending;
    }

    @Override
    public String consumer() {
        return "observation-log";
    }

    void on(ProvableFact fact) {
        pending.add(fact.eventId(), fact.statement(), fact.occurredAt());
    }
}
