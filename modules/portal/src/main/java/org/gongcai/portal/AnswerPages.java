package org.gongcai.portal;

import java.util.HashMap;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an asked person says whether it comes; the token of the message is the only key. */
@Controller
@RequestMapping("/answer/{token}")
class AnswerPages {

    private final EvaluatorDrawApi draws;

    AnswerPages(EvaluatorDrawApi draws) {
        this.draws = draws;
    }

    @GetMapping
    ModelAndView asked(@PathVariable String token) {
        return page(token, null, "", null);
    }

    /**
     * @param sure empty at the first press, which only asks once more
     */
    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure) {
        if (sure.isEmpty()) {
            return page(token, kind(answer), reason, null);
        }
        return FormPost.of(
                () -> {
                    var given = Typed.constant("answer", answer, AnswerKind.class);
                    draws.answer(token, new Answer(given, Typed.orNull(reason.strip())));
                    return "/answer/" + token;
                },
                problem -> page(token, kind(answer), reason, problem));
    }

    private static @Nullable AnswerKind kind(String answer) {
        return answer.isEmpty() ? null : Typed.constant("answer", answer, AnswerKind.class);
    }

    private ModelAndView page(
            String token, @Nullable AnswerKind chosen, String reason, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("asked", draws.asked(token));
        model.put("chosen", chosen);
        model.put("reason", reason);
        model.put("problem", problem);
        return new ModelAndView("answer", model);
    }
}
