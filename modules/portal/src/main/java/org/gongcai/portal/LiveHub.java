package org.gongcai.portal;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.CommitteeAdvanced;
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
 * public opening and the hall's screen get their fragment, which all who watch in one language
 * share.
 */
@Component
class LiveHub {

    /** Whose read model the public pages show: when it has handled an event they are stale. */
    private static final String PUBLIC_SIDE = "disclosure";

    /** Half of the connections that the server takes, so that streams never keep pages out. */
    private static final int MOST = 4000;

    /** More than anybody looks at; browsers keep fewer to one host over HTTP/1. */
    private static final int MOST_OF_ONE = 12;

    /** Stands for all projects; no project has this id. */
    private static final UUID HALL = new UUID(0, 0);

    private final LegalClock clock;
    private final OpeningFragments openings;
    private final HallFragments hall;
    private final LiveReaders readers = new LiveReaders(MOST, MOST_OF_ONE);
    private volatile boolean closed;

    LiveHub(LiveEvents events, LegalClock clock, OpeningFragments openings, HallFragments hall) {
        this.clock = clock;
        this.openings = openings;
        this.hall = hall;
        events.subscribeHandled(this::handled);
        events.subscribe(this::told);
    }

    /** Nudges for the person who is signed in. */
    ResponseBodyEmitter nudges(UUID project) {
        // Suppliers learn by a nudge's moment no more than everyone learns.
        var caller = Caller.current();
        boolean onlyPublic = caller.roles().stream().allMatch(Role.SUPPLIER::equals);
        return join(
                new LiveReader(
                        project, caller.person().toString(), onlyPublic, Locale.ROOT, clock));
    }

    ResponseBodyEmitter fragmentsOf(UUID project, Locale language) {
        return join(new LiveReader(project, "", true, language, clock));
    }

    /** For screens in the hall, which show all projects. */
    ResponseBodyEmitter hall(Locale language) {
        return fragmentsOf(HALL, language);
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

    /** Of what nobody keeps a copy: its own service shows it already. */
    private void told(Event event) {
        if (event instanceof CommitteeAdvanced) {
            readers.watching(event.subject())
                    .filter(reader -> reader.wantsNudges() && !reader.onlyPublic())
                    .forEach(LiveReader::nudge);
        }
    }

    private void handled(String consumer, Event event) {
        if (event instanceof CheckpointCosigned) {
            // Names many subjects; the pages that wait for a proof ask again.
            readers.all().filter(LiveReader::wantsNudges).forEach(LiveReader::nudge);
            return;
        }
        boolean open = event instanceof PublicFact;
        readers.watching(event.subject())
                .filter(LiveReader::wantsNudges)
                .filter(reader -> open || !reader.onlyPublic())
                .forEach(LiveReader::nudge);
        if (open && consumer.equals(PUBLIC_SIDE)) {
            renewFragments(event.subject());
        }
    }

    private void renewFragments(UUID subject) {
        hall.changed();
        if (isWatched(HALL)) {
            hall.renew(messages -> send(HALL, messages));
        }
        if (isWatched(subject)) {
            openings.renew(subject, this::send);
        }
    }

    /** Whether somebody waits for its fragments. */
    private boolean isWatched(UUID project) {
        return readers.watching(project).anyMatch(reader -> !reader.wantsNudges());
    }

    private void send(UUID project, Map<Locale, byte[]> messages) {
        readers.watching(project)
                .filter(reader -> !reader.wantsNudges())
                .forEach(reader -> {
                    var message = messages.get(reader.language());
                    if (message != null) {
                        reader.offer(message);
                    }
                });
    }

    /** Open streams would hold back the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        readers.all().forEach(LiveReader::close);
    }
}
