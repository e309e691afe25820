package org.gongcai.platform.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongcai.contracts.Event;
import org.gongcai.platform.Signal;

/** Every event whose transaction committed in this context, in the order of publication. */
public final class RecordedEvents {

    private final List<Event> events = new CopyOnWriteArrayList<>();

    void publishing(Event event) {
        Signal.afterCommit(() -> events.add(event));
    }

    public List<Event> all() {
        return List.copyOf(events);
    }

    public <E> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <E> E last(Class<E> type) {
        var found = all(type);
        if (found.isEmpty()) {
            throw new AssertionError("No %s among %s".formatted(type.getSimpleName(), events));
        }
        return found.getLast();
    }

    public void forget() {
        events.clear();
    }
}
