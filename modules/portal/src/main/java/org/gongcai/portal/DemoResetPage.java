package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Starting the demo anew, after saying what is lost by it; absent without the demo. */
@Controller
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class DemoResetPage {

    // Where no script looks for the program, the browser itself does, after so many seconds.
    private static final String LOOK_AGAIN = "30; url=/";

    private final ObjectProvider<DemoReset> reset;

    DemoResetPage(ObjectProvider<DemoReset> reset) {
        this.reset = reset;
    }

    @GetMapping("/demo/reset")
    String ask() {
        return "reset";
    }

    @PostMapping("/demo/reset")
    String begin(HttpServletRequest request, HttpServletResponse response) {
        reset.getObject().begin();
        JobCookie.remove(request, response);
        response.setHeader("Refresh", LOOK_AGAIN);
        return "resetting";
    }
}
