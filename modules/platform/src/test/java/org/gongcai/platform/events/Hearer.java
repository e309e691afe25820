package org.gongcai.platform.events;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongcai.platform.events.Happening.Happened;

/** Keeps what it hears and fails where the test wants it to. */
class Hearer implements EventListener {

    final List<Happened> heard = new CopyOnWriteArrayList<>();
    final Set<String> broken = ConcurrentHashMap.newKeySet();
    final Set<String> early = ConcurrentHashMap.newKeySet();

    @Override
    public String consumer() {
        return "hearer";
    }

    void on(Happened event) {
        if (early.contains(event.what())) {
            throw new NotYet("the test");
        }
        if (broken.contains(event.what())) {
            throw new IllegalStateException("broken on " + event.what());
        }
        heard.add(event);
    }

    List<String> heardOf(UUID subject) {
        return heard.stream()
                .filter(event -> event.subject().equals(subject))
                .map(Happened::what)
                .toList();
    }
}
