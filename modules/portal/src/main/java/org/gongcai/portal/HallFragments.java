package org.gongcai.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gongcai.contracts.HallApi;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The changing part of the hall's screen, rendered once for each language and change for all who
 * look, whether a page asks for it or a stream tells it.
 */
@Component
class HallFragments {

    private static final Logger log = LoggerFactory.getLogger(HallFragments.class);

    private static final Duration CALM = Duration.ofSeconds(1);

    /** What time alone changes, such as that an opening begins, shows after that long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final HallApi hall;
    private final JteViews views;
    private final Pages pages;
    private final LegalClock clock;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private @Nullable Rendered last;

    /**
     * @param change the last one it shows
     */
    private record Rendered(long change, Instant at, Map<Locale, String> html) {
        boolean isOf(long wanted, Instant now) {
            return change == wanted && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    HallFragments(HallApi hall, JteViews views, Pages pages, LegalClock clock) {
        this.hall = hall;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    String html(Locale reader) {
        return Objects.requireNonNull(rendered().get(OpeningFragments.language(reader)));
    }

    /** Who comes while it is being rendered waits for it rather than rendering it again. */
    private synchronized Map<Locale, String> rendered() {
        long change = changes.get();
        var now = clock.now();
        var known = last;
        if (known == null || !known.isOf(change, now)) {
            known = new Rendered(change, now, render());
            last = known;
        }
        return known.html();
    }

    private Map<Locale, String> render() {
        var board = new HallBoard(hall.hall());
        var html = new HashMap<Locale, String>();
        for (var language : OpeningFragments.LANGUAGES) {
            html.put(
                    language,
                    views.render("hallnow", pages.forEveryone(language), Map.of("board", board)));
        }
        return html;
    }

    void changed() {
        changes.incrementAndGet();
    }

    /**
     * Returns at once; what changes within a second is told once, to be sent to those who watch.
     */
    void renew(Consumer<Map<Locale, byte[]>> send) {
        if (!renewing.getAndSet(true)) {
            Thread.ofVirtual().name("live-hall").start(() -> tell(send));
        }
    }

    private void tell(Consumer<Map<Locale, byte[]>> send) {
        try {
            calm();
            var messages = new HashMap<Locale, byte[]>();
            rendered()
                    .forEach((language, html) ->
                            messages.put(language, LiveReader.message("fragment", html)));
            send.accept(messages);
        } catch (RuntimeException e) {
            log.warn("Could not render the hall's screen", e);
        }
    }

    /** What changes from its end on is told anew. */
    private void calm() {
        try {
            Thread.sleep(CALM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            renewing.set(false);
        }
    }
}
