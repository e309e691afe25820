package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Starting the demo anew, after saying what is lost by it; absent without the demo. */
@Controller
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class DemoResetPage {

    private final ObjectProvider<DemoReset> reset;

    /** Of this start of the program; whoever waits for the next one hears another. */
    private final String run = UUID.randomUUID().toString();

    DemoResetPage(ObjectProvider<DemoReset> reset) {
        this.reset = reset;
    }

    @GetMapping("/demo/reset")
    String ask() {
        return "reset";
    }

    @PostMapping("/demo/reset")
    ModelAndView begin(HttpServletRequest request, HttpServletResponse response) {
        reset.getObject().begin();
        JobCookie.remove(request, response);
        return new ModelAndView("resetting", "run", run);
    }

    @GetMapping("/demo/run")
    ResponseEntity<String> run() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(run);
    }
}
