package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

class FormPostTest {

    private static final Function<Problem, ModelAndView> SHOWN =
            problem -> new ModelAndView("form", "problem", problem);

    private final AtomicInteger acts = new AtomicInteger();

    private String actsAsThird() {
        if (acts.incrementAndGet() < 3) {
            throw new OptimisticLockingFailureException("as in the test");
        }
        return "/committee";
    }

    @Test
    void a_seat_acts_again_on_what_another_left_in_the_same_moment() {
        assertThat(FormPost.ofSeat(this::actsAsThird, SHOWN).getViewName())
                .isEqualTo("redirect:/committee");
        assertThat(acts).hasValue(3);
    }

    @Test
    void what_others_changed_is_looked_at_again_before_anybody_overwrites_it() {
        assertThatThrownBy(() -> FormPost.of(this::actsAsThird, SHOWN))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(acts).hasValue(1);
    }

    @Test
    void a_refused_act_is_shown_and_not_repeated() {
        var page =
                FormPost.ofSeat(
                        () -> {
                            acts.incrementAndGet();
                            throw Refused.of("chair-only", "只有组长可以").remedy("请组长操作");
                        },
                        SHOWN);
        assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acts).hasValue(1);
    }
}
