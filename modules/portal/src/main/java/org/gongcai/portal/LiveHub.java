package org.gongcai.portal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.PublicFact;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.LiveEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Keeps open pages up to date. Pages of a role get a nudge and fetch what their viewer may see; a
 * public page gets one fragment, rendered and encoded once for all who watch it.
 */
@Component
class LiveHub {

    /** Whose read model the public pages show: when it has handled an event they are stale. */
    private static final String PUBLIC_SIDE = "disclosure";

    private final LegalClock clock;
    private final OpeningFragments fragments;
    private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    LiveHub(LiveEvents events, LegalClock clock, OpeningFragments fragments) {
        this.clock = clock;
        this.fragments = fragments;
        events.subscribeHandled(this::handled);
    }

    /** Nudges for the person who is signed in. */
    ResponseBodyEmitter nudges(UUID project) {
        // Suppliers learn by a nudge's moment no more than everyone learns.
        boolean onlyPublic = Caller.current().roles().stream().allMatch(Role.SUPPLIER::equals);
        return join(new LiveReader(project, onlyPublic, Locale.ROOT, clock));
    }

    ResponseBodyEmitter fragmentsOf(UUID project, Locale language) {
        return join(new LiveReader(project, true, language, clock));
    }

    private ResponseBodyEmitter join(LiveReader reader) {
        if (closed) {
            reader.emitter().complete();
            return reader.emitter();
        }
        readers.add(reader);
        reader.start(() -> readers.remove(reader));
        return reader.emitter();
    }

    private void handled(String consumer, Event event) {
        if (event instanceof CheckpointCosigned) {
            // Names many subjects; the pages that wait for a proof ask again.
            readers.stream().filter(LiveReader::wantsNudges).forEach(LiveReader::nudge);
            return;
        }
        boolean open = event instanceof PublicFact;
        watching(event.subject())
                .filter(LiveReader::wantsNudges)
                .filter(reader -> open || !reader.onlyPublic())
                .forEach(LiveReader::nudge);
        if (open
                && consumer.equals(PUBLIC_SIDE)
                && watching(event.subject()).anyMatch(reader -> !reader.wantsNudges())) {
            fragments.renew(event.subject(), this::send);
        }
    }

    private void send(UUID project, Map<Locale, byte[]> messages) {
        watching(project)
                .filter(reader -> !reader.wantsNudges())
                .forEach(reader -> {
                    var message = messages.get(reader.language());
                    if (message != null) {
                        reader.offer(message);
                    }
                });
    }

    private Stream<LiveReader> watching(UUID project) {
        return readers.stream().filter(reader -> reader.project().equals(project));
    }

    /** Open streams would hold back the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        readers.forEach(LiveReader::close);
    }
}
