package org.gongcai.portal;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody checks a bidder's receipt in the own browser; the file is sent nowhere. */
@Controller
class ReceiptPages {

    private final LogFacts log;

    ReceiptPages(LogFacts log) {
        this.log = log;
    }

    @GetMapping("/receipt")
    ModelAndView receipt() {
        return new ModelAndView("receipt");
    }

    @GetMapping("/receipt/log-keys")
    ResponseEntity<LogFacts.Keys> logKeys() {
        return ResponseEntity.ok(log.keys());
    }
}
