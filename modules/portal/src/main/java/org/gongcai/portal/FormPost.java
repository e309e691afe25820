package org.gongcai.portal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a form's post leads to: the next page, or the same page as typed with the refusal. */
final class FormPost {

    private FormPost() {}

    /**
     * @param act does what the form asks for and returns the path to go to
     * @param again the same page with what was typed
     */
    static ModelAndView of(Supplier<String> act, Function<Problem, ModelAndView> again) {
        try {
            return new ModelAndView("redirect:" + act.get());
        } catch (Refused refused) {
            var page = again.apply(Problem.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
