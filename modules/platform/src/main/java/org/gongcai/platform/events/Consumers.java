package org.gongcai.platform.events;

import java.util.List;
import org.gongcai.platform.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One worker for each consumer of this process. */
@Component
class Consumers implements SmartLifecycle {

    private final List<Worker> workers;

    Consumers(Subscriptions subscriptions, Inbox inbox, Delivery delivery) {
        workers =
                subscriptions.consumers().stream()
                        .map(consumer ->
                                new Worker(
                                        "inbox-" + consumer,
                                        inbox.arrived(consumer),
                                        () -> delivery.step(consumer)))
                        .toList();
    }

    @Override
    public void start() {
        workers.forEach(Worker::start);
    }

    @Override
    public void stop() {
        workers.forEach(Worker::stop);
    }

    @Override
    public boolean isRunning() {
        return workers.stream().anyMatch(Worker::running);
    }
}
