package org.gongcai.portal;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The screen on the wall of the hall. */
@Controller
class HallPages {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final HallFragments fragments;
    private final LiveHub hub;

    HallPages(HallFragments fragments, LiveHub hub) {
        this.fragments = fragments;
        this.hub = hub;
    }

    @GetMapping("/hall")
    ModelAndView hall(Locale language) {
        var html = fragments.html(language);
        Content board = output -> output.writeContent(html);
        return new ModelAndView("hall", "board", board);
    }

    @GetMapping("/hall/fragment")
    ResponseEntity<String> fragment(Locale language) {
        return ResponseEntity.ok().contentType(HTML).body(fragments.html(language));
    }

    /** Tells the fragment whenever something public changed. */
    @GetMapping("/hall/live")
    ResponseEntity<ResponseBodyEmitter> live(Locale language) {
        return LivePages.stream(hub.hall(OpeningFragments.language(language)));
    }
}
