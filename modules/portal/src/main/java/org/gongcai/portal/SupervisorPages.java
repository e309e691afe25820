package org.gongcai.portal;

import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ViolationApi;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A supervisor's own page. */
@Controller
class SupervisorPages {

    private final ViolationApi violations;
    private final ObservationApi observation;

    SupervisorPages(ViolationApi violations, ObservationApi observation) {
        this.violations = violations;
        this.observation = observation;
    }

    @GetMapping("/supervisor")
    ModelAndView board() {
        var board = SupervisorBoard.of(violations.cases(null), observation.irregularities());
        return new ModelAndView("supervisor", "board", board);
    }
}
