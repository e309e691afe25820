package org.gongcai.portal;

import java.util.HashMap;
import java.util.function.Supplier;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.LetterCase;
import org.gongcai.contracts.ViolationApi.LetterCode;
import org.gongcai.contracts.ViolationApi.LetterStatement;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an evaluator reads the notice of its own case and states it; the code of the printed letter
 * is the only key, and stands in no address.
 */
@Controller
@RequestMapping("/letter")
class LetterPages {

    private final ViolationApi violations;

    LetterPages(ViolationApi violations) {
        this.violations = violations;
    }

    @GetMapping
    ModelAndView asked() {
        return page("", null, "", null);
    }

    @PostMapping
    ModelAndView read(@RequestParam(defaultValue = "") String code) {
        return shown(code, "", () -> violations.readLetter(new LetterCode(code)), null);
    }

    @PostMapping("/statement")
    ModelAndView state(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text) {
        try {
            return page(
                    code,
                    violations.stateByLetter(new LetterStatement(code, text.strip())),
                    "",
                    null);
        } catch (Refused refused) {
            return shown(
                    code,
                    text,
                    () -> violations.readLetter(new LetterCode(code)),
                    Problem.of(refused));
        }
    }

    private static ModelAndView shown(
            String code, String text, Supplier<LetterCase> read, @Nullable Problem problem) {
        ModelAndView page;
        try {
            page = page(code, read.get(), text, problem);
            if (problem == null) {
                return page;
            }
        } catch (Refused unknown) {
            page = page(code, null, text, Problem.of(unknown));
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(
            String code, @Nullable LetterCase found, String text, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("code", code);
        model.put("found", found);
        model.put("text", text);
        model.put("problem", problem);
        return new ModelAndView("letter", model);
    }
}
