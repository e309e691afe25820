package org.gongcai.portal;

import java.util.HashMap;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The call desk: one number at a time, and nothing about whose it is. */
@Controller
@RequestMapping("/calls")
class CallPages {

    private final EvaluatorDrawApi draws;

    CallPages(EvaluatorDrawApi draws) {
        this.draws = draws;
    }

    @GetMapping
    ModelAndView desk() {
        return page("calls", EvidenceGrade.RECORDED_CALL.name(), "", null);
    }

    /** Asked for again and again while there is nobody to call. */
    @GetMapping("/fragment")
    ModelAndView now() {
        return page("callNow", EvidenceGrade.RECORDED_CALL.name(), "", null);
    }

    @PostMapping("/{call}")
    ModelAndView record(
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String evidence) {
        return FormPost.of(
                () -> {
                    draws.recordCall(
                            call,
                            new CallOutcome(
                                    Typed.constant("result", result, CallResult.class),
                                    Typed.constant("grade", grade, EvidenceGrade.class),
                                    evidence.strip()));
                    return "/calls";
                },
                problem -> page("calls", grade, evidence, problem));
    }

    private ModelAndView page(
            String template, String grade, String evidence, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("call", draws.nextCall().stream().findFirst().orElse(null));
        model.put("standing", draws.callStanding());
        model.put("grade", grade);
        model.put("evidence", evidence);
        model.put("problem", problem);
        return new ModelAndView(template, model);
    }
}
