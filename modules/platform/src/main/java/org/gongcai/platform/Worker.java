package org.gongcai.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A named thread that takes one step after the other until it is stopped. */
public final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    /** Does what there is to do and says how long to rest; zero means there is more. */
    public interface Step {
        Duration run();
    }

    private final String name;
    private final Signal signal;
    private final Step step;
    private volatile boolean running;
    private @Nullable Thread thread;

    public Worker(String name, Signal signal, Step step) {
        this.name = name;
        this.signal = signal;
        this.step = step;
    }

    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::loop);
    }

    /**
     * Lets the step under way finish. Never interrupts: that would close H2's file for everyone.
     */
    public synchronized void stop() {
        running = false;
        signal.give();
        var stopping = thread;
        thread = null;
        if (stopping != null) {
            join(stopping);
        }
    }

    public boolean running() {
        return running;
    }

    private void join(Thread stopping) {
        try {
            if (!stopping.join(STOPPING)) {
                log.warn("{} still works {} after it was asked to stop", name, STOPPING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            while (running) {
                var rest = attempt();
                if (rest.isPositive()) {
                    signal.await(rest);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt() {
        try {
            return step.run();
        } catch (RuntimeException | Error e) {
            // The database or the memory may be short for a while; a worker that ended would not
            // come
            // back, and nobody would notice that closings stopped.
            if (running) {
                log.error("{} failed and goes on in {}", name, AFTER_FAILURE, e);
            }
            return AFTER_FAILURE;
        }
    }
}
