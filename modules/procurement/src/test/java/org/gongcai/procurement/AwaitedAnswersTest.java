package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.FIRST;
import static org.gongcai.procurement.Fixtures.HANDLER;
import static org.gongcai.procurement.Fixtures.REVIEWER;
import static org.gongcai.procurement.Fixtures.award;
import static org.gongcai.procurement.Fixtures.evaluated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;

class AwaitedAnswersTest {

    private static final Instant TERM = Instant.parse("2026-04-10T16:00:00Z");
    private static final UUID QUESTION = UUID.randomUUID();

    private static Project asked() {
        var project = evaluated();
        project.questions().ask(QUESTION, TERM);
        return project;
    }

    @Test
    void the_award_waits_for_the_answer_to_an_inspectors_question() {
        var project = asked();
        var refused = refusal(() -> project.proposeAward(HANDLER, award(FIRST), DEADLINE));
        assertThat(refused.code()).isEqualTo("question-open");
        assertThat(refused.values()).containsEntry("last", LocalDate.parse("2026-04-10"));
        project.questions().answer(QUESTION);
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        assertThat(project.state()).isEqualTo(ProjectState.AWARD_PROPOSED);
    }

    @Test
    void a_question_that_comes_between_the_two_words_holds_back_the_second() {
        var project = evaluated();
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        project.questions().ask(QUESTION, TERM);
        assertThat(refusal(() -> project.confirmAward(REVIEWER, DEADLINE)).code())
                .isEqualTo("question-open");
        assertThat(project.state()).isEqualTo(ProjectState.AWARD_PROPOSED);
    }

    @Test
    void silence_never_stops_a_project() {
        var project = asked();
        var before = TERM.minus(Duration.ofSeconds(1));
        assertThat(refusal(() -> project.proposeAward(HANDLER, award(FIRST), before)).code())
                .isEqualTo("question-open");
        project.proposeAward(HANDLER, award(FIRST), TERM);
        assertThat(project.state()).isEqualTo(ProjectState.AWARD_PROPOSED);
    }

    @Test
    void whoever_says_why_goes_on_and_the_inspectors_hear_of_it() {
        var project = asked();
        var told = project.goOnUnanswered("抢险物资等待", DEADLINE);
        assertThat(told.notes()).containsExactly(QUESTION);
        assertThat(told.reason()).isEqualTo("抢险物资等待");
        project.proposeAward(HANDLER, award(FIRST), DEADLINE);
        assertThat(refusal(() -> project.goOnUnanswered("再说一次", DEADLINE)).code())
                .isEqualTo("question-none");
    }

    private static Refused refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act);
    }
}
