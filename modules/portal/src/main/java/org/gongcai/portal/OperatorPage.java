package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.OperationsApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
        return state(null);
    }

    @PostMapping("/parked/{consumer}/{event}/replay")
    ModelAndView replay(@PathVariable String consumer, @PathVariable UUID event) {
        return FormPost.of(
                () -> {
                    operations.replay(consumer, event);
                    return "/operator";
                },
                this::state);
    }

    private ModelAndView state(@Nullable Problem problem) {
        var page = new ModelAndView("operator");
        page.addObject("queues", operations.queues());
        page.addObject("parked", operations.parkedEvents());
        page.addObject("clock", operations.clock());
        page.addObject("problem", problem);
        return page;
    }
}
