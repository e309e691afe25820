package org.gongcai.platform.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongcai.contracts.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens right now, for pages that are open. Nothing is kept: a subscriber that was away
 * fetches its state anew. Subscribers must return quickly and decide nothing.
 */
@Component
public class LiveEvents {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);

    private final List<Consumer<Event>> copied = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<String, Event>> handled = new CopyOnWriteArrayList<>();

    LiveEvents() {}

    /** Hears every event once it lies in the inboxes; its consumers may not have handled it yet. */
    public AutoCloseable subscribe(Consumer<Event> subscriber) {
        copied.add(subscriber);
        return () -> copied.remove(subscriber);
    }

    /** Hears each consumer's name with the event it has handled: what it shows is up to date. */
    public AutoCloseable subscribeHandled(BiConsumer<String, Event> subscriber) {
        handled.add(subscriber);
        return () -> handled.remove(subscriber);
    }

    boolean hasSubscribers() {
        return !copied.isEmpty();
    }

    void copied(Event event) {
        copied.forEach(subscriber -> safely(() -> subscriber.accept(event)));
    }

    void handled(String consumer, Event event) {
        handled.forEach(subscriber -> safely(() -> subscriber.accept(consumer, event)));
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // A broken page must not hold back the delivery of facts.
            log.warn("A live subscriber failed", e);
        }
    }
}
