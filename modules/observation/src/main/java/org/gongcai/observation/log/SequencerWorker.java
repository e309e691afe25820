package org.gongcai.observation.log;

import java.time.Duration;
import org.gongcai.platform.Worker;
import org.gongcai.platform.time.ClockBarrier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the sequencer as soon as an entry arrives. While one round is under way the next entries
 * gather, so that under load each checkpoint takes what came during the last.
 */
@Component
class SequencerWorker implements SmartLifecycle, ClockBarrier {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Sequencer sequencer;
    private final Cosigning cosigning;
    private final PendingEntries pending;
    private final TransparencyLogs logs;
    private final WitnessChange change;
    private final Worker worker;

    SequencerWorker(
            Sequencer sequencer,
            Cosigning cosigning,
            PendingEntries pending,
            TransparencyLogs logs,
            WitnessChange change) {
        this.sequencer = sequencer;
        this.cosigning = cosigning;
        this.pending = pending;
        this.logs = logs;
        this.change = change;
        this.worker = new Worker("log-sequencer", pending.arrived(), this::step);
    }

    private Duration step() {
        boolean grew = sequencer.grow();
        boolean cosigned = cosigning.cosign();
        return grew || cosigned ? Duration.ZERO : POLL;
    }

    /** A clock that is moved waits for proofs, as acts do whose order is their security. */
    @Override
    public boolean settled() {
        return pending.isEmpty() && logs.head().isCosigned();
    }

    @Override
    public void start() {
        change.record();
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
