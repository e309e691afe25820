package org.gongcai.portal;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a form's post leads to: the next page, or the same page as typed with the refusal. */
final class FormPost {

    /** Long enough for what the others of a committee do in the same moment. */
    private static final RetryTemplate AGAIN =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(OptimisticLockingFailureException.class)
                            .maxRetries(5)
                            .delay(Duration.ofMillis(50))
                            .multiplier(2)
                            .build());

    private FormPost() {}

    /**
     * What a seat does for itself alone. Who is second in the same moment has nothing to look at
     * again, and the act is done once more on what the first one left.
     */
    static <T> T atSeat(Supplier<T> act) {
        return AGAIN.invoke(act);
    }

    /** As {@link #of}, {@linkplain #atSeat at a seat}. */
    static ModelAndView ofSeat(Supplier<String> act, Function<Problem, ModelAndView> again) {
        return of(() -> atSeat(act), again);
    }

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
