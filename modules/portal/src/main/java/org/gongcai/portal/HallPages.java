package org.gongcai.portal;

import org.gongcai.contracts.DisclosureApi;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The screen on the wall of the hall. */
@Controller
class HallPages {

    private final DisclosureApi disclosure;
    private final LiveHub hub;

    HallPages(DisclosureApi disclosure, LiveHub hub) {
        this.disclosure = disclosure;
        this.hub = hub;
    }

    @GetMapping("/hall")
    ModelAndView hall() {
        return new ModelAndView("hall", "board", new HallBoard(disclosure.hall()));
    }

    @GetMapping("/hall/fragment")
    ModelAndView fragment() {
        return new ModelAndView("hallnow", "board", new HallBoard(disclosure.hall()));
    }

    /** Says "changed" whenever something public changed. */
    @GetMapping("/hall/live")
    ResponseEntity<ResponseBodyEmitter> live() {
        return LivePages.stream(hub.hall());
    }
}
