package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.OperationsApi.MoveClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether events and timers get through; nothing about bids or persons. */
@Controller
@RequestMapping("/operator")
class OperatorPage {

    private final OperationsApi operations;

    OperatorPage(OperationsApi operations) {
        this.operations = operations;
    }

    @GetMapping
    ModelAndView state() {
        return state("", null);
    }

    @PostMapping("/parked/{consumer}/{event}/replay")
    ModelAndView replay(@PathVariable String consumer, @PathVariable UUID event) {
        return FormPost.of(
                () -> {
                    operations.replay(consumer, event);
                    return "/operator";
                },
                problem -> state("", problem));
    }

    @PostMapping("/clock")
    ModelAndView move(@RequestParam String to) {
        return FormPost.of(
                () -> {
                    operations.moveClock(new MoveClock(Typed.moment("to", to)));
                    return "/operator";
                },
                problem -> state(to, problem));
    }

    private ModelAndView state(String to, @Nullable Problem problem) {
        var page = new ModelAndView("operator");
        page.addObject("queues", operations.queues());
        page.addObject("parked", operations.parkedEvents());
        page.addObject("clock", operations.clock());
        page.addObject("to", to);
        page.addObject("problem", problem);
        return page;
    }
}
