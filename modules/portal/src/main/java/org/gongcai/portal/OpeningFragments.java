package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The changing part of public opening pages, rendered once for each language on a thread of its
 * own. Changes that come while one is being rendered are rendered together.
 */
@Component
class OpeningFragments {

    private static final Logger log = LoggerFactory.getLogger(OpeningFragments.class);

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final DisclosureApi disclosure;
    private final JteViews views;
    private final Pages pages;
    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> rendering = new ConcurrentHashMap<>();

    OpeningFragments(DisclosureApi disclosure, JteViews views, Pages pages) {
        this.disclosure = disclosure;
        this.views = views;
        this.pages = pages;
    }

    /** The language in which fragments are rendered for those who read in that one. */
    static Locale language(Locale reader) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** The project behind a number, remembered as events know only the project. */
    UUID project(String number) {
        var project = disclosure.tender(number).project();
        numbers.put(project, number);
        return project;
    }

    /** Returns at once; the messages come later, to be sent to those who watch. */
    void renew(UUID project, BiConsumer<UUID, Map<Locale, byte[]>> send) {
        // FALSE: being rendered; TRUE: and changed again meanwhile.
        boolean first = rendering.merge(project, false, (old, added) -> true).equals(false);
        if (first) {
            Thread.ofVirtual().name("live-fragments").start(() -> render(project, send));
        }
    }

    private void render(UUID project, BiConsumer<UUID, Map<Locale, byte[]>> send) {
        try {
            do {
                rendering.put(project, false);
                send.accept(project, messages(project));
            } while (!rendering.remove(project, false));
        } catch (RuntimeException e) {
            rendering.remove(project);
            log.warn("Could not render the opening of {}", project, e);
        }
    }

    private Map<Locale, byte[]> messages(UUID project) {
        PublicTender view = disclosure.tender(String.valueOf(numbers.get(project)));
        var messages = new HashMap<Locale, byte[]>();
        for (Locale language : LANGUAGES) {
            var html =
                    views.render("openingnow", pages.forEveryone(language), Map.of("view", view));
            messages.put(language, LiveReader.message("fragment", html));
        }
        return messages;
    }
}
