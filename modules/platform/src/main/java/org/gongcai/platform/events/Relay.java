package org.gongcai.platform.events;

import java.time.Duration;
import java.util.List;
import org.gongcai.platform.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox into the transport. Any number of instances may run: each part has a lock. */
@Component
class Relay implements SmartLifecycle {

    private static final int BATCH = 200;

    private final Outbox outbox;
    private final Transport transport;
    private final TransactionTemplate transaction;
    private final Duration poll;
    private final Worker worker;

    Relay(
            Outbox outbox,
            Transport transport,
            TransactionTemplate transaction,
            QueueSettings settings) {
        this.outbox = outbox;
        this.transport = transport;
        this.transaction = transaction;
        this.poll = settings.poll();
        this.worker = new Worker("outbox-relay", outbox.published(), this::step);
    }

    private Duration step() {
        var relayed = 0;
        for (var part : outbox.waitingParts()) {
            relayed += drain(part);
        }
        return relayed > 0 ? Duration.ZERO : poll;
    }

    private int drain(int part) {
        List<OutboxRow> rows = transaction.execute(status -> relay(part));
        transport.delivered(rows);
        return rows.size();
    }

    private List<OutboxRow> relay(int part) {
        if (!outbox.lock(part)) {
            return List.of();
        }
        var rows = outbox.oldest(part, BATCH);
        transport.deliver(rows);
        outbox.remove(rows);
        return rows;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
