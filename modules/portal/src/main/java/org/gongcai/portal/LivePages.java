package org.gongcai.portal;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The streams behind live pages. */
@Controller
class LivePages {

    private final LiveHub hub;
    private final OpeningFragments fragments;

    LivePages(LiveHub hub, OpeningFragments fragments) {
        this.hub = hub;
        this.fragments = fragments;
    }

    /** Says "changed" whenever something of the project changed. */
    @GetMapping("/live/projects/{project}")
    ResponseEntity<ResponseBodyEmitter> project(@PathVariable UUID project) {
        return stream(hub.nudges(project));
    }

    /** Says "changed" whenever something of the draw changed. */
    @GetMapping("/live/draws/{draw}")
    ResponseEntity<ResponseBodyEmitter> draw(@PathVariable UUID draw) {
        return stream(hub.nudges(draw));
    }

    @GetMapping("/tenders/{number}/live")
    ResponseEntity<ResponseBodyEmitter> opening(@PathVariable String number, Locale language) {
        return stream(
                hub.fragmentsOf(fragments.project(number), OpeningFragments.language(language)));
    }

    static ResponseEntity<ResponseBodyEmitter> stream(ResponseBodyEmitter emitter) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                // A proxy that buffers would hold everything back.
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
